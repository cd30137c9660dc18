// What a reader would see, asked of the page itself. Each check gives a list of what is wrong.
window.checks = (() => {
  const slack = 1.5;
  const visible = (element) => {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return style.visibility !== "hidden" && style.display !== "none" && box.width > 0
      && box.height > 0;
  };
  const inside = (inner, outer) => inner.left >= outer.left - slack
    && inner.right <= outer.right + slack && inner.top >= outer.top - slack
    && inner.bottom <= outer.bottom + slack;
  const overlap = (a, b) => a.left < b.right - slack && b.left < a.right - slack
    && a.top < b.bottom - slack && b.top < a.bottom - slack;
  const words = (element) => element.textContent.trim().replace(/\s+/g, " ").slice(0, 60);
  const box = (element) => element.getBoundingClientRect();

  function links() {
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    const known = new Set(ids);
    const broken = [...document.querySelectorAll("a[href^='#']")]
      .map((link) => link.getAttribute("href").slice(1)).filter((id) => !known.has(id));
    return [...twice.map((id) => `id twice: ${id}`), ...broken.map((id) => `no target: ${id}`)];
  }

  // Letters of Arabic lines run from right to left, and join: together they are narrower.
  function arabic() {
    const wrong = [];
    for (const element of document.querySelectorAll("h1 .ar, h3 .ar, .who .ar, .post .ar")) {
      if (!visible(element)) continue;
      const text = element.firstChild;
      const letter = (index) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + 1);
        return range.getClientRects()[0];
      };
      const [first, second] = [letter(0), letter(1)];
      if (first && second && first.top === second.top && second.left > first.left + slack) {
        wrong.push(`left to right: ${words(element)}`);
      }
      if (getComputedStyle(element).direction !== "rtl") wrong.push(`no rtl: ${words(element)}`);
    }
    for (const line of document.querySelectorAll("svg text.ar")) {
      const last = line.getNumberOfChars() - 2;
      if (last < 2) continue;
      const [start, end] = [line.getStartPositionOfChar(1).x, line.getEndPositionOfChar(last).x];
      if (/^\P{N}*$/u.test(line.textContent) && start <= end) {
        wrong.push(`left to right: ${words(line)}`);
      }
    }
    const canvas = document.createElementNS("http://www.w3.org/1999/xhtml", "canvas")
      .getContext("2d");
    canvas.font = "40px 'Noto Naskh Arabic'";
    // Of the page's own words, whose letters are embedded; some letters join nothing.
    const own = new Set([...document.querySelectorAll(".ar")].slice(0, 80)
      .flatMap((element) => element.textContent.match(/[\u0621-\u064a]{4,}/g) || []));
    const joins = [...own].some((word) => {
      const apart = [...word].reduce((sum, letter) => sum + canvas.measureText(letter).width, 0);
      return canvas.measureText(word).width < apart * 0.85;
    });
    if (!joins) wrong.push(`letters do not join in any of ${own.size} words`);
    return wrong;
  }

  // Where a line runs, in the window.
  function trace(edge) {
    const points = [];
    for (const path of edge.querySelectorAll(".line, .arrow")) {
      const matrix = path.getScreenCTM();
      const length = path.getTotalLength();
      for (let at = 0; at <= length; at += 2) {
        const point = path.getPointAtLength(at).matrixTransform(matrix);
        points.push([point.x, point.y]);
      }
    }
    return { title: edge.querySelector("title").textContent, points };
  }
  const holds = (box, [x, y]) => x > box.left + slack && x < box.right - slack
    && y > box.top + slack && y < box.bottom - slack;

  // Words within their shapes; shapes and labels clear of one another and of others' lines.
  function pictures() {
    const wrong = [];
    for (const svg of document.querySelectorAll("svg")) {
      const nodes = [...svg.querySelectorAll("g.node")];
      const outlines = nodes.map((node) => box(node.querySelector(".outline.front")));
      nodes.forEach((node, index) => {
        for (const line of node.querySelectorAll("text")) {
          if (!inside(box(line), outlines[index])) wrong.push(`out of its node: ${words(line)}`);
        }
        for (let other = index + 1; other < nodes.length; other += 1) {
          if (overlap(outlines[index], outlines[other])) {
            wrong.push(`nodes overlap: ${words(node)} / ${words(nodes[other])}`);
          }
        }
      });
      const frame = box(svg);
      for (const element of svg.querySelectorAll("text, .outline.front")) {
        if (!inside(box(element), frame)) wrong.push(`out of the picture: ${words(element)}`);
      }
      if (svg.dataset.dense) continue;
      const lines = [...svg.querySelectorAll("g.edge[id]")].map(trace);
      const labels = [...svg.querySelectorAll("g.label")];
      labels.forEach((label, index) => {
        const place = box(label.querySelector(".plate"));
        outlines.forEach((outline, node) => {
          if (overlap(place, outline)) {
            wrong.push(`label on a node: ${words(label)} / ${words(nodes[node])}`);
          }
        });
        const own = label.querySelector("title").textContent;
        for (const line of lines) {
          if (line.title !== own && line.points.some((point) => holds(place, point))) {
            wrong.push(`label on a line: ${words(label)} / ${line.title.slice(0, 60)}`);
          }
        }
        for (const other of labels.slice(index + 1)) {
          if (overlap(place, box(other.querySelector(".plate")))) {
            wrong.push(`labels overlap: ${words(label)} / ${words(other)}`);
          }
        }
      });
    }
    return wrong;
  }

  // Letters of pictures on their sheet of A4, in points; media must be print.
  function paper() {
    const wrong = [];
    const sheets = { upright: [190, 271], across: [277, 184] };
    for (const figure of document.querySelectorAll("figure")) {
      const svg = figure.querySelector("svg");
      const [width, height] = sheets[figure.className] || [0, 0];
      const room = parseFloat(getComputedStyle(svg).height) / 96 * 25.4;
      if (!(room <= height)) wrong.push(`taller than its sheet: ${figure.id} ${room} mm`);
      const view = svg.viewBox.baseVal;
      const scale = Math.min(width / view.width, room / view.height) / 25.4 * 72;
      const sizes = [...svg.querySelectorAll("text")]
        .map((line) => parseFloat(line.getAttribute("font-size")) * scale);
      const least = Math.min(...sizes);
      if (!(least >= 7.5)) wrong.push(`too small: ${figure.id} ${least.toFixed(1)} pt`);
    }
    return wrong;
  }

  function overflow() {
    const width = document.documentElement.scrollWidth;
    return width > innerWidth + 1 ? [`page ${width} wide in a window of ${innerWidth}`] : [];
  }

  function names() {
    const wrong = [];
    const named = (element) => element.getAttribute("aria-label") || element.textContent.trim()
      || element.labels?.[0]?.textContent.trim() || element.querySelector(":scope > title");
    for (const element of document.querySelectorAll("a[href], input, summary, [role=img]")) {
      if (visible(element) && !named(element)) wrong.push(`no name: ${element.outerHTML.slice(0, 80)}`);
    }
    for (const svg of document.querySelectorAll("svg")) {
      for (const id of (svg.getAttribute("aria-labelledby") || "none").split(" ")) {
        if (!document.getElementById(id)?.textContent) wrong.push(`picture without ${id}`);
      }
    }
    if (!document.documentElement.lang) wrong.push("no language");
    let level = 1;
    for (const heading of document.querySelectorAll("h1, h2, h3, h4")) {
      const next = Number(heading.tagName[1]);
      if (next > level + 1) wrong.push(`heading skips a level: ${words(heading)}`);
      level = next;
    }
    return wrong;
  }

  const colour = (text) => {
    const parts = (text.match(/[\d.]+/g) || []).map(Number);
    return parts.length >= 3 && (parts.length < 4 || parts[3] > 0) ? parts.slice(0, 3) : null;
  };
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((value) => value / 255)
      .map((value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  function background(element) {
    if (element.closest("svg")) {
      const shape = element.closest("g.node")?.querySelector(".outline.front")
        || element.closest("g.label")?.querySelector(".plate")
        || element.closest("svg").querySelector("rect.page");
      return colour(getComputedStyle(shape).fill);
    }
    for (let at = element; at; at = at.parentElement) {
      const found = colour(getComputedStyle(at).backgroundColor);
      if (found) return found;
    }
    return [255, 255, 255];
  }
  function contrast() {
    const wrong = new Map();
    for (const element of document.querySelectorAll("body *, svg text")) {
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      if (!own || !visible(element) || element.closest("script, style, title, desc")) continue;
      const style = getComputedStyle(element);
      const front = colour(element.closest("svg") ? style.fill : style.color);
      const back = background(element);
      if (!front || !back) continue;
      const [dark, light] = [luminance(front), luminance(back)].sort((a, b) => a - b);
      const ratio = (light + 0.05) / (dark + 0.05);
      if (ratio < 4.5) wrong.set(`${ratio.toFixed(2)} ${front} on ${back}`, words(element));
    }
    return [...wrong].map((entry) => entry.join(": "));
  }

  const stops = () => [...document.querySelectorAll("a[href], input, summary, button")];

  // Where the focus is: its place in the page, and whether a reader sees it. Null outside of links.
  function focus() {
    const element = document.activeElement;
    const place = stops().indexOf(element);
    if (place < 0) return null;
    const shape = element.querySelector(".outline.front");
    const style = getComputedStyle(element);
    const isRinged = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
    const isBold = shape !== null && parseFloat(getComputedStyle(shape).strokeWidth) >= 3;
    return {
      place, name: words(element), isInPicture: shape !== null, isSeen: shape ? isBold : isRinged,
    };
  }

  // Links that Tab has not led to.
  function links_without(places) {
    const reached = new Set(places);
    return stops().filter((stop, place) => stop.matches("a[href]") && stop.checkVisibility()
      && !reached.has(place)).map(words);
  }

  return { focus, links_without, links, arabic, pictures, paper, overflow, names, contrast };
})();
