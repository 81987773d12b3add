// Keys, the current draft, and facts by selected words. Everything else works without this file.
(function () {
  "use strict";
  // By letter on Latin layouts, by the key's place on all others: an Arabic keyboard has no "y".
  function key(e) {
    if (/^[a-z?\/]$/i.test(e.key)) return e.key.toLowerCase();
    if (e.key === "؟") return "?";
    if (e.key === "Escape" || e.key === "Enter") return e.key;
    if (/^Key[A-Z]$/.test(e.code) && !/^[\x20-\x7e]$/.test(e.key)) return e.code.charAt(3).toLowerCase();
    if (e.code === "Slash") return e.shiftKey ? "?" : "/";
    return "";
  }
  function typing(t) {
    return t.isContentEditable || /^(textarea|select)$/i.test(t.tagName) || (/^input$/i.test(t.tagName) && !/^(checkbox|radio|button|submit)$/i.test(t.type));
  }
  function one(q, r) { return (r || document).querySelector(q); }
  function all(q, r) { return Array.prototype.slice.call((r || document).querySelectorAll(q)); }
  function still() { return matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth"; }

  // The report: the text follows the list of drafts.
  function sync() {
    var list = one("#drafts");
    if (!list) return;
    var status = {}, tint = {}, now = list.getAttribute("data-now");
    all(".draft", list).forEach(function (d) { status[d.dataset.n] = d.className.split(" ")[1]; tint[d.dataset.n] = d.dataset.tint; });
    var first = null;
    all("#text mark").forEach(function (m) {
      var ns = m.dataset.d.split(" "), here = ns.indexOf(now) >= 0;
      var n = here ? now : ns[0];
      m.className = (tint[n] || "") + " " + (status[n] || "") + (here ? " now" : "");
      if (here && !first) first = m;
    });
    if (first) reveal(first, one(".paper"));
  }
  function reveal(el, box) {
    var e = el.getBoundingClientRect(), b = box.getBoundingClientRect();
    if (box.scrollHeight > box.clientHeight) {
      if (e.top < b.top + 120 || e.bottom > b.bottom - 40) box.scrollBy({ top: e.top - b.top - b.height / 3, behavior: box.id === "drafts" ? "auto" : still() });
    } else if (box.id === "drafts") {
      el.scrollIntoView({ block: "nearest" });
    }
  }
  // What was opened comes into view below the line of progress, as far as it has room there; where
  // the list does not scroll by itself, the page does.
  function into(el) {
    var list = one("#drafts"), head = one("#drafts .progress");
    var e = el.getBoundingClientRect(), l = list.getBoundingClientRect();
    if (list.scrollHeight <= list.clientHeight) return el.scrollIntoView({ block: "nearest" });
    var over = e.bottom - l.bottom + 8, room = e.top - l.top - (head ? head.offsetHeight : 0) - 8;
    if (over > 0) list.scrollTop += Math.max(0, Math.min(over, room));
  }
  // The draft in hand alone has its forms; another one's are fetched when it is taken in hand, and a
  // key that was pressed meanwhile waits for them.
  var wanted = "", coming = 0;
  function go(n, then) {
    var list = one("#drafts"), d = one('.draft[data-n="' + n + '"]', list);
    if (!d) return;
    var old = one(".draft.now", list);
    if (old && old !== d) {
      old.classList.remove("now"); old.removeAttribute("aria-current"); old.tabIndex = -1;
      var acts = one(".acts", old); if (acts) acts.remove();
    }
    d.classList.add("now"); d.setAttribute("aria-current", "true"); d.tabIndex = 0;
    list.setAttribute("data-now", n);
    d.focus({ preventScroll: true });
    reveal(d, list); sync();
    wanted = then || "";
    if (!one(".acts", d)) fetchActs(d, n);
    else if (then) act(then);
  }
  function fetchActs(d, n) {
    var mine = ++coming;
    fetch(location.pathname + "/acts/" + n, { credentials: "same-origin" }).then(function (r) { if (!r.ok || r.redirected) throw r; return r.text(); }).then(function (html) {
      if (mine !== coming || !d.isConnected || !d.classList.contains("now")) return;
      coming = 0;
      d.insertAdjacentHTML("beforeend", html);
      htmx.process(one(".acts", d));
      reveal(d, one("#drafts"));
      if (wanted) { var w = wanted; wanted = ""; act(w); }
    }).catch(function () { location.assign(location.pathname + "?d=" + n + "#now"); });
  }
  function step(by) {
    var list = one("#drafts");
    if (!list) return rows(by);
    go(String((parseInt(list.getAttribute("data-now"), 10) || 0) + by));
  }
  function rows(by) {
    var r = all("[data-row]"), at = r.indexOf(document.activeElement);
    var to = r[at < 0 ? 0 : Math.min(r.length - 1, Math.max(0, at + by))];
    if (to) to.focus();
  }
  function act(name) {
    var d = one(".draft.now");
    if (d && coming && !one(".acts", d)) { wanted = name; return true; }
    var b = d && one('[data-key="' + name + '"]', d);
    if (!b) return false;
    b.click();
    var details = b.closest("details");
    if (details && details.open) { var f = one("input:not([type=hidden])", details); if (f) { f.focus({ preventScroll: true }); if (f.select) f.select(); into(details); } }
    return true;
  }
  // Undo: of the draft in hand where it is decided, else the last decision.
  function undo() {
    var m = one('#said [data-key="undo"]') || one('.draft.now [data-key="undo"]') || one("#drafts [data-last]");
    if (m) return m.click();
    var done = all(".draft:not(.open)").filter(function (d) { return !one('.hint a[href^="/items/"]', d); });
    if (done.length) go(done[done.length - 1].dataset.n, "undo");
  }

  // A fact by selected words. Offsets are UTF-16 units of the text, which the marks do not change.
  function selected() {
    var s = getSelection(), t = one("#text");
    if (!t || !s.rangeCount || s.isCollapsed) return null;
    var r = s.getRangeAt(0);
    if (!t.contains(r.startContainer) || !t.contains(r.endContainer)) return null;
    var before = document.createRange();
    before.setStart(t, 0); before.setEnd(r.startContainer, r.startOffset);
    var from = before.toString().length, words = r.toString();
    return { from: from, until: from + words.length, words: words };
  }
  function add() {
    var box = one("#adding"), form = one("#addfact");
    if (!form) return;
    var s = selected();
    box.open = true;
    form.elements.from.value = s ? s.from : -1;
    form.elements.until.value = s ? s.until : -1;
    if (s) form.elements.words.value = s.words;
    (s ? form.elements.kind : form.elements.words).focus();
    box.scrollIntoView({ block: "nearest" });
  }
  document.addEventListener("input", function (e) {
    var f = e.target.form;
    if (f && f.id === "addfact" && e.target.name === "words") { f.elements.from.value = -1; f.elements.until.value = -1; }
  });
  document.addEventListener("click", function (e) {
    var m = e.target.closest && e.target.closest("#text mark");
    if (m && getSelection().isCollapsed) return go(m.dataset.d.split(" ")[0]);
    var t = e.target.closest && e.target.closest(".take");
    if (t && !e.ctrlKey && !e.metaKey && !e.shiftKey) { e.preventDefault(); go(t.closest(".draft").dataset.n); }
  });

  var waiting = false;
  document.addEventListener("keydown", function (e) {
    if (e.ctrlKey && e.key === "Enter") {
      var f = one("form[data-confirm]");
      if (f) { e.preventDefault(); f.requestSubmit(); }
      return;
    }
    if (e.ctrlKey || e.altKey || e.metaKey || e.isComposing) return;
    var k = key(e);
    if (k === "Escape") { var d = one(".draft.now details[open]"); if (d) { d.open = false; d.closest(".draft").focus(); } return; }
    if (typing(e.target) || one("dialog[open]")) return;
    if (waiting) { waiting = false; var a = one('[data-go="' + k + '"]'); if (a && k) { e.preventDefault(); a.click(); } return; }
    var did = true;
    switch (k) {
      case "?": one("#keys").showModal(); break;
      case "/": var q = one("#q"); if (q) q.focus(); break;
      case "g": waiting = true; setTimeout(function () { waiting = false; }, 1500); break;
      case "j": step(1); break;
      case "k": step(-1); break;
      case "y": did = act("confirm"); break;
      case "e": did = act("correct"); break;
      case "n": did = act("reject"); break;
      case "b": undo(); break;
      case "f": add(); break;
      default: did = false;
    }
    if (did) e.preventDefault();
  });

  // The list comes anew with each decision, and stays where it was.
  var at = 0;
  document.addEventListener("htmx:beforeSwap", function () { var list = one("#drafts"); if (list) at = list.scrollTop; });
  function settle() {
    one("#drafts").scrollTop = at;
    sync();
    var f = one("#drafts [data-focus]");
    if (f) { f.focus({ preventScroll: true }); reveal(f, one("#drafts")); }
    var p = one("#progress"), said = one("#said");
    if (p && said) { var line = document.createElement("p"); line.className = "hide"; line.textContent = p.textContent; said.replaceChildren(line); }
  }
  document.addEventListener("htmx:afterSettle", function (e) {
    if (e.target.id === "drafts" || (e.detail && e.detail.target && e.detail.target.id === "drafts")) settle();
    var form = one("#addfact");
    if (form && e.detail && e.detail.requestConfig && e.detail.requestConfig.elt === form) { form.reset(); form.elements.from.value = -1; form.elements.until.value = -1; one("#adding").open = false; }
  });
  // A second click while the first is on its way would release, record or add once more.
  function sending(f, on) {
    if (on) f.setAttribute("aria-busy", "true"); else f.removeAttribute("aria-busy");
  }
  var LONGEST = 10000;
  document.addEventListener("submit", function (e) {
    var f = e.target;
    if (f.method !== "post") return;
    if (f.hasAttribute("aria-busy") && e.timeStamp - f.sanadSent < LONGEST) { e.preventDefault(); e.stopPropagation(); return; }
    f.sanadSent = e.timeStamp;
    sending(f, true);
  }, true);
  document.addEventListener("htmx:afterRequest", function (e) { var f = e.detail && e.detail.elt; if (f && f.tagName === "FORM") sending(f, false); });
  window.addEventListener("pageshow", function () { all("form[aria-busy]").forEach(function (f) { sending(f, false); }); });
  // A form that htmx could not send is sent the plain way, so that nothing typed is lost. A preview is
  // only asked for by the form: what it said no longer holds, and the form stays as it is.
  document.addEventListener("htmx:responseError", function (e) {
    var f = e.detail && e.detail.elt, form = f && f.tagName === "FORM", over = e.detail && e.detail.xhr.status === 401;
    if (form && f.hasAttribute("hx-post") && !over) e.detail.target.replaceChildren();
    else if (form && (f.classList.contains("fields") || over)) HTMLFormElement.prototype.submit.call(f);
    else location.reload();
  });
  sync();
  var problem = one(".problem[data-focus]");
  if (problem) problem.focus();
})();
