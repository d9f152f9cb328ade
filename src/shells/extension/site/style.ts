/** The overlay's looks. Nothing of the page's reaches in: it begins from `all: initial`. */
export const STYLE = `
:host { all: initial; }
.card {
  font: 14px/1.4 system-ui, sans-serif; color: #10161d; background: #faf9f6; border: 1px solid #10161d33; border-radius: 10px;
  box-shadow: 0 6px 24px #0004; padding: 12px 14px; box-sizing: border-box; width: min(340px, 100vw - 16px); max-height: 80vh; overflow: auto;
  color-scheme: light dark; --accent: light-dark(#10161d, #faf9f6); --paper: light-dark(#faf9f6, #10161d); --soft: light-dark(#4a5560, #b4bdc6);
  --line: light-dark(#10161d55, #faf9f655); --bad: light-dark(#b3261e, #ff9c90); --warn: light-dark(#8a5200, #f3b95f); --radius: 8px;
}
.card.bad { border-inline-start: 4px solid #b3261e; }
.card.note { border-inline-start: 4px solid #a15c00; }
.card.good { border-inline-start: 4px solid #1b6e3c; }
.card:has(.look) { width: min(440px, 100vw - 16px); }
.chip { border: 1px solid var(--line); border-radius: 6px; padding: 3px 8px; color: var(--warn); }
h2 { font: 600 15px/1.3 system-ui, sans-serif; margin: 0 0 4px; }
p, li { margin: 0 0 6px; overflow-wrap: anywhere; } ul { margin: 0 0 6px; padding-inline-start: 18px; }
.row { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 8px; }
button, select { font: inherit; color: inherit; background: #fff; border: 1px solid #10161d55; border-radius: 6px; padding: 5px 10px; max-width: 100%; }
button.main { background: #10161d; color: #faf9f6; }
button:disabled { opacity: .5; }
:focus-visible { outline: 2px solid #1a5fb4; outline-offset: 1px; }
progress, input[type="range"] { width: 100%; }
pre { font: inherit; margin: 0; padding: 6px; white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #10161d55; border-radius: 6px; user-select: text; }
@media (prefers-color-scheme: dark) {
  .card { color: #faf9f6; background: #10161d; border-color: #faf9f644; }
  button, select { background: #1c2530; color: inherit; border-color: #faf9f655; }
  button.main { background: #faf9f6; color: #10161d; }
}
`;
