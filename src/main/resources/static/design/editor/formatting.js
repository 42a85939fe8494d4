// The formatting of texts: a toolbar of our own over Squire, the textarea beneath stays what is sent.
(function () {
  "use strict";
  var TAGS = ["h3", "h4", "h5", "p", "ul", "ol", "li", "strong", "b", "em", "i", "blockquote", "br", "hr", "sup", "sub",
    "code", "pre", "abbr", "cite", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "a", "div"];
  var CLEAN = { ALLOWED_TAGS: TAGS, ALLOWED_ATTR: ["href", "scope", "colspan", "rowspan", "start", "title", "class"],
    ADD_URI_SAFE_ATTR: ["scope", "colspan", "rowspan", "start", "title", "class"],
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:)/i, ALLOW_DATA_ATTR: false, ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true };

  // All that enters a text comes through here. Styles and handlers are renamed before anything parses
  // them: the page's policy would complain of each, and the lists of Word are known by their styles.
  function clean(html) {
    var quiet = html.replace(/<(style|script)\b[^]*?<\/\1>/gi, "").replace(/<[a-z][^>]*>/gi, function (tag) {
      return tag.replace(/(\s)style(\s*=)/gi, "$1data-style$2").replace(/(\s)on([a-z]+\s*=)/gi, "$1data-on$2");
    });
    var fragment = document.importNode(DOMPurify.sanitize(untangled(quiet), CLEAN), true);
    fragment.querySelectorAll("[class]").forEach(function (one) {
      if (!one.matches("div.callout")) { one.removeAttribute("class"); } else { one.className = "callout"; }
    });
    // One goes on writing below a table or a callout, not in its last line.
    if (fragment.lastElementChild && fragment.lastElementChild.matches("table, .callout")) {
      fragment.append(document.createElement("p"));
      fragment.lastElementChild.append(document.createElement("br"));
    }
    return fragment;
  }

  // Word writes lists as paragraphs with their bullet as text; h1 and h2 are the page's own.
  function untangled(html) {
    var page = new DOMParser().parseFromString(html, "text/html");
    page.querySelectorAll("h1, h2").forEach(function (heading) { rename(heading, "h3"); });
    page.querySelectorAll("b[data-style*='font-weight:normal'], b[data-style*='font-weight: normal']").forEach(function (plain) {
      plain.replaceWith.apply(plain, Array.from(plain.childNodes));
    });
    var list = null;
    page.querySelectorAll("p").forEach(function (line) {
      if (!/MsoList|mso-list/.test(line.className + line.getAttribute("data-style"))) { list = null; return; }
      var text = line.textContent.trim();
      var kind = /^[0-9a-z]{1,3}[.)]/i.test(text) ? "ol" : "ul";
      if (!list || list.nextElementSibling !== line || list.localName !== kind) {
        list = page.createElement(kind);
        line.before(list);
      }
      line.querySelectorAll("[data-style*='mso-list']").forEach(function (bullet) { bullet.remove(); });
      var item = page.createElement("li");
      item.innerHTML = line.innerHTML.replace(/^(\s|&nbsp;|<!--[^]*?-->)*[·o§\u2022\u00b7\u25cf-](\s|&nbsp;)+/, "");
      list.append(item);
      line.remove();
    });
    return page.body.innerHTML;
  }

  function rename(element, name) {
    var other = element.ownerDocument.createElement(name);
    other.append.apply(other, Array.from(element.childNodes));
    element.replaceWith(other);
  }

  // What Squire wraps for itself is not what is published.
  function html(editor) {
    var root = document.createElement("div");
    root.append(clean(editor.getHTML()));
    root.querySelectorAll("div:not(.callout)").forEach(function (div) { rename(div, "p"); });
    root.querySelectorAll("b").forEach(function (b) { rename(b, "strong"); });
    root.querySelectorAll("i").forEach(function (i) { rename(i, "em"); });
    root.querySelectorAll("li > p, td > p, th > p").forEach(function (p) {
      if (p.parentNode.querySelectorAll(":scope > p").length === 1) { p.replaceWith.apply(p, Array.from(p.childNodes)); }
    });
    root.querySelectorAll("p, h3, h4").forEach(function (p) {
      if (!p.textContent.trim()) { p.remove(); } else if (p.lastChild && p.lastChild.nodeName === "BR") { p.lastChild.remove(); }
    });
    // Browsers type a no-break space at the end of a line; kept only where French asks for one.
    var walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      walker.currentNode.data = walker.currentNode.data.replace(/\u200b/g, "")
        .replace(/([^«\d]|^)\u00a0(?![;:!?»%€])/g, "$1 ");
    }
    return root.innerHTML;
  }

  function heading(editor, level) {
    var there = editor.hasFormat(level);
    editor.modifyBlocks(function (fragment) {
      Array.from(fragment.querySelectorAll("h3, h4, h5, p, div")).forEach(function (block) { rename(block, there ? "p" : level); });
      return fragment;
    });
  }

  // As a quotation: the lines that are selected go into a frame, or out of it.
  function callout(editor) {
    var within = editor.hasFormat("DIV", { class: "callout" });
    editor.modifyBlocks(function (fragment) {
      if (within) {
        fragment.querySelectorAll(".callout").forEach(function (frame) { frame.replaceWith.apply(frame, Array.from(frame.childNodes)); });
        return fragment;
      }
      var framed = document.createDocumentFragment();
      var frame = document.createElement("div");
      frame.className = "callout";
      frame.append(fragment);
      framed.append(frame);
      return framed;
    });
  }

  function table(editor) {
    var head = "<tr><th scope=\"col\"><br></th><th scope=\"col\"><br></th></tr>";
    var row = "<tr><td><br></td><td><br></td></tr>";
    editor.insertHTML("<table><thead>" + head + "</thead><tbody>" + row + row + "</tbody></table><p><br></p>");
  }

  var TOOLS = {
    bold: { is: function (e) { return e.hasFormat("B") || e.hasFormat("STRONG"); }, on: function (e) { e.bold(); }, off: function (e) { e.removeBold(); } },
    italic: { is: function (e) { return e.hasFormat("I") || e.hasFormat("EM"); }, on: function (e) { e.italic(); }, off: function (e) { e.removeItalic(); } },
    h3: { is: function (e) { return e.hasFormat("H3"); }, on: function (e) { heading(e, "h3"); }, off: function (e) { heading(e, "h3"); } },
    h4: { is: function (e) { return e.hasFormat("H4"); }, on: function (e) { heading(e, "h4"); }, off: function (e) { heading(e, "h4"); } },
    ul: { is: function (e) { return e.hasFormat("UL"); }, on: function (e) { e.makeUnorderedList(); }, off: function (e) { e.removeList(); } },
    ol: { is: function (e) { return e.hasFormat("OL"); }, on: function (e) { e.makeOrderedList(); }, off: function (e) { e.removeList(); } },
    quote: { is: function (e) { return e.hasFormat("BLOCKQUOTE"); }, on: function (e) { e.increaseQuoteLevel(); }, off: function (e) { e.decreaseQuoteLevel(); } },
    callout: { is: function (e) { return e.hasFormat("DIV", { class: "callout" }); }, on: callout, off: callout },
    link: { is: function (e) { return e.hasFormat("A"); } },
    table: { on: table },
    plain: { on: function (e) { e.removeAllFormatting(); } },
    undo: { on: function (e) { e.undo(); } },
    redo: { on: function (e) { e.redo(); } }
  };

  function toolbar(editor, surface, parts) {
    var bar = parts.querySelector(".toolbar");
    var panel = parts.querySelector(".toolbar-link");
    var url = panel.querySelector(".link-url");
    var tools = Array.from(bar.querySelectorAll("[data-tool]"));
    tools[0].tabIndex = 0;
    function press(name) {
      var tool = TOOLS[name];
      if (name === "link") {
        panel.hidden = false;
        var at = editor.getSelection().commonAncestorContainer;
        var there = (at.nodeType === 1 ? at : at.parentElement).closest("a");
        url.value = there && surface.contains(there) ? there.getAttribute("href") : "";
        url.focus();
        return;
      }
      if (tool.is && tool.is(editor) && tool.off) { tool.off(editor); } else { tool.on(editor); }
      editor.focus();
      show();
    }
    function show() {
      tools.forEach(function (button) {
        var is = TOOLS[button.dataset.tool].is;
        if (is) { button.setAttribute("aria-pressed", is(editor) ? "true" : "false"); }
      });
    }
    function close(action) {
      panel.hidden = true;
      editor.focus();
      action();
    }
    bar.addEventListener("mousedown", function (event) { event.preventDefault(); });
    bar.addEventListener("click", function (event) {
      var button = event.target.closest("[data-tool]");
      if (button) { press(button.dataset.tool); }
    });
    bar.addEventListener("keydown", function (event) {
      var here = tools.indexOf(document.activeElement);
      var to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: tools.length - 1 }[event.key];
      if (to === undefined || here < 0) { return; }
      event.preventDefault();
      tools[here].tabIndex = -1;
      var next = tools[(to + tools.length) % tools.length];
      next.tabIndex = 0;
      next.focus();
    });
    panel.addEventListener("keydown", function (event) {
      if (event.key === "Escape") { close(function () {}); }
      if (event.key === "Enter") { event.preventDefault(); panel.querySelector(".link-set").click(); }
    });
    panel.querySelector(".link-set").addEventListener("click", function () {
      var typed = url.value.trim();
      var address = /^[a-z]+:/i.test(typed) ? typed : typed && "https://" + typed;
      close(function () { if (address) { editor.makeLink(address); } });
    });
    panel.querySelector(".link-unset").addEventListener("click", function () {
      close(function () { editor.removeLink(); });
    });
    editor.addEventListener("pathChange", show);
    editor.addEventListener("select", show);
  }

  function dress(area) {
    var surface = document.createElement("div");
    surface.className = "writing prose";
    surface.lang = area.lang;
    surface.setAttribute("role", "textbox");
    surface.setAttribute("aria-multiline", "true");
    surface.setAttribute("aria-labelledby", area.dataset.rich);
    surface.setAttribute("aria-describedby", "marks-" + area.closest(".block").id);
    area.before(surface);
    var editor = new Squire(surface, { blockTag: "P", sanitizeToDOMFragment: clean, addLinks: false,
      tagAttributes: { a: {} } });
    editor.setHTML(/<[a-z]/i.test(area.value) ? area.value : paragraphs(area.value));
    var parts = document.getElementById("toolbar").content.cloneNode(true);
    toolbar(editor, surface, parts);
    surface.before(parts);
    area.hidden = true;
    var label = document.getElementById(area.dataset.rich);
    label.removeAttribute("for");
    label.addEventListener("click", function () { editor.focus(); });
    editor.addEventListener("input", function () {
      area.value = html(editor);
      area.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }

  function paragraphs(text) {
    var holder = document.createElement("p");
    return text.split(/\n\s*\n/).filter(function (part) { return part.trim(); }).map(function (part) {
      holder.textContent = part.trim();
      return "<p>" + holder.innerHTML.replace(/\n/g, "<br>") + "</p>";
    }).join("");
  }

  // Hundreds of texts would take seconds: each is dressed when it comes near the window.
  var near = new IntersectionObserver(function (seen) {
    seen.forEach(function (one) {
      if (one.isIntersecting) {
        near.unobserve(one.target);
        dress(one.target);
      }
    });
  }, { rootMargin: "1500px" });
  document.querySelectorAll("textarea[data-rich]").forEach(function (area) { near.observe(area); });
  document.addEventListener("draft-replaced", function (event) {
    event.target.querySelectorAll("textarea[data-rich]").forEach(function (area) { near.observe(area); });
  });
})();
