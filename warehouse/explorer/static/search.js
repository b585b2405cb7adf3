// Search in a site of files: the index lies beside the pages, in pieces; a question fetches those it needs.
"use strict";

const K = 20; // hits shown at once

// As the warehouse's own index folds words: accents, case, possessives and plurals don't part them.
function folded(word) {
  if (word.length > 4 && word.endsWith("ies")) return word.slice(0, -3) + "y";
  if (word.length > 4 && /(ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith("s") && !/(ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

function terms(words) {
  const plain = words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/['’]s?(?![\p{L}\p{N}])/gu, " ");
  return [...new Set([...plain.matchAll(/[\p{L}\p{N}]+/gu)].map((m) => folded(m[0])))];
}

function shard(term) {
  return [...term.slice(0, 2)].map((c) => (/[A-Za-z0-9]/.test(c) ? c : c.codePointAt(0).toString(16) + "-")).join("");
}

const fetched = new Map();
function piece(name) {
  if (!fetched.has(name)) {
    fetched.set(name, fetch(`search/${name}.json`).then((r) => (r.ok ? r.json() : {})).catch(() => ({})));
  }
  return fetched.get(name);
}

async function find(words) {
  const asked = terms(words);
  const meta = await piece("meta");
  const found = new Map();
  for (const term of asked) {
    const postings = (await piece(`t-${shard(term)}`))[term] || [];
    const held = postings.length / 2;
    const weight = Math.log(1 + (meta.documents - held + 0.5) / (held + 0.5));
    for (let i = 0; i < postings.length; i += 2) {
      const hit = found.get(postings[i]) || { number: postings[i], terms: 0, score: 0 };
      hit.terms += 1;
      hit.score += (weight * postings[i + 1]) / 100;
      found.set(postings[i], hit);
    }
  }
  let hits = [...found.values()];
  const whole = hits.filter((hit) => hit.terms === asked.length);
  if (whole.length) hits = whole;
  hits.sort((a, b) => b.score - a.score || a.number - b.number);
  return { hits, asked, chunk: meta.chunk };
}

function marked(text, asked) {
  const made = document.createDocumentFragment();
  const beginnings = asked.map((term) => term.replace(/y$/, ""));
  for (const part of text.split(/([^\p{L}\p{N}]+)/u)) {
    const plain = part.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    if (plain && beginnings.some((b) => b && plain.startsWith(b))) {
      const mark = document.createElement("mark");
      mark.textContent = part;
      made.append(mark);
    } else {
      made.append(part);
    }
  }
  return made;
}

function paragraph(name, ...content) {
  const made = document.createElement("p");
  made.className = name;
  made.append(...content);
  return made;
}

async function show(words, most) {
  const list = document.getElementById("hits");
  const line = document.getElementById("found");
  const { hits, asked, chunk } = await find(words);
  const lines = [];
  for (const hit of hits.slice(0, most)) {
    const [kind, title, text, date, body, address] = (await piece(`d-${Math.floor(hit.number / chunk)}`))[hit.number % chunk];
    const link = document.createElement("a");
    link.href = address;
    link.append(marked(title, asked));
    const item = document.createElement("li");
    item.append(
      paragraph("kind", [kind, date, body].filter(Boolean).join(" · ")),
      paragraph("title", link),
      paragraph("context", marked(text, asked)),
    );
    lines.push(item);
  }
  list.replaceChildren(...lines);
  line.textContent = hits.length === 1 ? "1 hit." : `${hits.length} hits.`;
  if (hits.length > most) {
    const more = document.createElement("button");
    more.type = "button";
    more.textContent = "Show more";
    more.addEventListener("click", () => show(words, most + K));
    line.append(" ", more);
  }
}

const form = document.querySelector("form[data-index]");
if (form) {
  const field = form.elements.q;
  const asked = new URLSearchParams(location.search).get("q") || "";
  field.value = asked.slice(0, 300);
  if (asked.trim()) show(field.value, K);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", `?q=${encodeURIComponent(field.value)}`);
    show(field.value, K);
  });
}
