"use strict";

// At the very second that a scene begins, the captions of the one before it are still shown.
const JUST_INSIDE = 0.02;

// Players: begin at the asked second, stop nowhere, and give way to a note where the browser can't play the file.
function watchPlayer(player) {
  const giveWay = () => {
    const note = player.parentElement.querySelector("[data-unplayable]");
    if (note) { player.hidden = true; note.hidden = false; }
  };
  const source = player.querySelector("source");
  if (source) source.addEventListener("error", giveWay);
  player.addEventListener("error", giveWay);
  const begin = () => {
    const start = Number(player.dataset.start || 0);
    if (start) player.currentTime = start + JUST_INSIDE;
    if (player.tagName === "VIDEO" && player.videoWidth === 0) giveWay();
  };
  player.addEventListener("loadedmetadata", begin);
  // The browser reads the file while it reads the page: what it has found out by now is told by no event.
  if (player.error || (source && player.networkState === HTMLMediaElement.NETWORK_NO_SOURCE)) giveWay();
  else if (player.readyState >= HTMLMediaElement.HAVE_METADATA) begin();
}

function seek(event) {
  const anchor = event.target.closest("[data-seek]");
  const player = document.getElementById("player");
  if (!anchor || !player || player.hidden) return;
  event.preventDefault();
  player.currentTime = Number(anchor.dataset.seek) + JUST_INSIDE;
  player.play();
  player.scrollIntoView({ block: "nearest" });
}

function playHit(event) {
  const anchor = event.target.closest("[data-play]");
  const stage = document.querySelector("[data-stage]");
  if (!anchor || !stage || anchor.dataset.kind === "image" || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const player = document.createElement(anchor.dataset.kind);
  player.controls = true;
  player.id = "stage-player";
  player.setAttribute("aria-label", anchor.dataset.title);
  const track = Object.assign(document.createElement("track"), {
    kind: "captions", label: "Transcript", srclang: "en", src: anchor.dataset.captions, default: true,
  });
  player.append(track);
  player.addEventListener("error", () => { window.location = anchor.href; });
  player.addEventListener("loadedmetadata", () => { player.currentTime = Number(anchor.dataset.start) + JUST_INSIDE; player.play(); });
  player.src = anchor.dataset.play;
  stage.replaceChildren(player);
  stage.hidden = false;
  player.focus();
}

document.addEventListener("click", (event) => { seek(event); playHit(event); });

// Parts that follow what happens on the server: read again while something is under way.
async function follow(part) {
  let shown = null;
  for (;;) {
    const busy = part.querySelector("[data-busy]") !== null || "always" in part.dataset;
    if (!busy) return;
    await new Promise((done) => setTimeout(done, 700));
    if (document.hidden || part.contains(document.activeElement)) continue;
    try {
      const response = await fetch(part.dataset.live, { headers: { Accept: "text/html" } });
      const text = response.ok ? await response.text() : shown;
      // What has not changed stays as it is, with what somebody has opened or marked in it.
      if (text !== shown) part.innerHTML = text;
      shown = text;
    } catch { /* The server has ended or is starting again: the next look tells. */ }
  }
}

// Files dropped on a form: media to upload, or a picture to search with.
async function searchByPicture(form, file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const query = new URLSearchParams(new FormData(form));
  const response = await fetch(`/search/picture?${query}`, { method: "POST", body: bytes });
  document.getElementById("hits").innerHTML = await response.text();
}

for (const form of document.querySelectorAll("[data-drop]")) {
  form.addEventListener("dragover", (event) => { event.preventDefault(); form.classList.add("over"); });
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("over");
    const field = form.querySelector(`#${form.dataset.drop}`);
    if (!event.dataTransfer.files.length) return;
    field.files = event.dataTransfer.files;
    field.dispatchEvent(new Event("change"));
  });
}
for (const form of document.querySelectorAll("[data-search]")) {
  const field = form.querySelector("#image");
  field.addEventListener("change", () => { if (field.files.length) searchByPicture(form, field.files[0]); });
}
for (const player of document.querySelectorAll("#player")) watchPlayer(player);
for (const part of document.querySelectorAll("[data-live]")) follow(part);
