// The search engine of the site wants every word of a query in one section. People type questions: this leaves out the
// words that carry no meaning, and when nothing is found, asks again with fewer and fewer of the others.
(() => {
  "use strict";

  // Kinds of messages between the page and the engine's worker. Others, and other forms of these, pass unchanged.
  const START = 0;
  const QUERY = 2;
  const RESULT = 3;
  const FILLERS = new Set(
    ("a an and any are as at be been by can could did do does for from has have how i if in into is it its me my of on " +
      "or shall should so that the their them then there these they this to was we were what when where which who why " +
      "will with would you your").split(" "),
  );
  const MOST_WORDS = 8;

  const send = Worker.prototype.postMessage;
  const states = new WeakMap();

  function tokens(text, separator) {
    return text
      .split(new RegExp(separator, "u"))
      .filter(Boolean)
      .map((word) => ({ word, start: text.indexOf(word), end: text.indexOf(word) + word.length }));
  }

  function* choices(items, size, from = 0) {
    if (size === 0) {
      yield [];
      return;
    }
    for (let place = from; place <= items.length - size; place++) {
      for (const rest of choices(items, size - 1, place + 1)) yield [items[place], ...rest];
    }
  }

  // Sections that hold some `size` of the words, in the form that the engine makes of a query.
  function some(words, size) {
    const values = words.map(({ word, start, end }, value) => ({
      type: "value",
      data: { field: "*", value: { type: "prefix", data: word }, range: { start, end, value } },
    }));
    const joined = (operator, operands) => ({ type: "operator", data: { operator, operands } });
    return joined("or", [...choices(values, size)].map((chosen) => joined("and", chosen)));
  }

  function ask(worker, state, message) {
    state.busy = true;
    send.call(worker, message);
  }

  function begin(worker, separator) {
    const state = { separator, words: [], size: 0, query: null, relaxed: null, busy: false, next: null };
    states.set(worker, state);
    worker.addEventListener("message", ({ data: message }) => {
      if (message?.type !== RESULT) return;
      state.busy = false;
      if (state.next) {
        // What was typed meanwhile; of several only the last.
        const next = state.next;
        state.next = null;
        ask(worker, state, rewritten(next, state));
      } else if (message.data?.items?.length === 0 && state.size > 1) {
        // When two words fewer find nothing either, any of them will do.
        state.size = state.size > state.words.length - 2 ? state.size - 1 : 1;
        state.relaxed = some(state.words, state.size);
        ask(worker, state, { type: QUERY, data: { ...state.query, input: state.relaxed } });
      }
    });
  }

  function rewritten(message, state) {
    if (message.data.page !== undefined) {
      return state.relaxed ? { ...message, data: { ...message.data, input: state.relaxed } } : message;
    }
    const all = tokens(message.data.input, state.separator);
    const meaning = all.filter(({ word }) => !FILLERS.has(word.toLowerCase()));
    state.words = (meaning.length ? meaning : all).slice(0, MOST_WORDS);
    state.size = state.words.length;
    state.query = message.data;
    state.relaxed = null;
    if (!meaning.length || meaning.length === all.length) return message;
    return { ...message, data: { ...message.data, input: meaning.map(({ word }) => word).join(" ") } };
  }

  Worker.prototype.postMessage = function (message, ...rest) {
    const state = states.get(this);
    if (message?.type === START && typeof message.data?.config?.separator === "string") {
      begin(this, message.data.config.separator);
    } else if (message?.type === QUERY && typeof message.data?.input === "string" && state) {
      if (state.busy) state.next = message;
      else ask(this, state, rewritten(message, state));
      return;
    }
    send.call(this, message, ...rest);
  };
})();
