"""Codes of languages, as containers and file names write them."""

from __future__ import annotations

from typing import Final

# Languages have codes of two letters and one or two of three; those of the same language count as the same.
_LONG_CODES: Final = {
    "ar": {"ara"},
    "cs": {"ces", "cze"},
    "da": {"dan"},
    "de": {"deu", "ger"},
    "el": {"ell", "gre"},
    "en": {"eng"},
    "es": {"spa"},
    "fi": {"fin"},
    "fr": {"fra", "fre"},
    "he": {"heb"},
    "hi": {"hin"},
    "hu": {"hun"},
    "id": {"ind"},
    "it": {"ita"},
    "ja": {"jpn"},
    "ko": {"kor"},
    "nl": {"nld", "dut"},
    "no": {"nor", "nob"},
    "pl": {"pol"},
    "pt": {"por"},
    "ro": {"ron", "rum"},
    "ru": {"rus"},
    "sv": {"swe"},
    "th": {"tha"},
    "tr": {"tur"},
    "uk": {"ukr"},
    "vi": {"vie"},
    "zh": {"zho", "chi"},
}


def is_language(code: str | None, wanted: str) -> bool:
    """Whether a language code such as `ger` or `de-AT` means the wanted language, such as `de`."""
    return code is not None and _base(code) == _base(wanted)


def _base(code: str) -> str:
    main = code.replace("_", "-").partition("-")[0].lower()
    return next((short for short, long in _LONG_CODES.items() if main in long), main)
