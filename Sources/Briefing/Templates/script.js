// Search, and the words that a link points to. The page says everything without it.
(() => {
  const search = document.getElementById("search");
  const found = document.getElementById("found");
  const parts = [...document.querySelectorAll(
    ".card, .statement, .source, figure, .moments > li, tbody > tr, .amounts > li")]
    .filter((part) => !part.parentElement.closest(".source"));
  // Letters that writers of Arabic use for one another, as the program folds them too.
  const fold = (text) => text.normalize("NFKD").toLowerCase()
    .replace(/[\u0610-\u061a\u064b-\u065f\u0670\u0640\u0300-\u036f]/g, "")
    .replace(/[أإآٱ]/g, "ا").replace(/ى/g, "ي").replace(/ة/g, "ه");
  const texts = parts.map((part) => fold(part.textContent));
  search.closest("label").hidden = false;
  search.addEventListener("input", () => {
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    let count = 0;
    parts.forEach((part, index) => {
      const fits = words.every((word) => texts[index].includes(word));
      part.classList.toggle("unfound", !fits);
      if (fits) count += 1;
    });
    found.textContent = words.length ? String(count) : "";
  });
  const light = () => {
    document.querySelectorAll("mark.lit").forEach((mark) => mark.classList.remove("lit"));
    const place = /^#s\d+-(\d+)-(\d+)$/.exec(location.hash);
    const anchor = place && document.getElementById(location.hash.slice(1));
    if (!anchor) return;
    anchor.closest(".passage").querySelectorAll("mark").forEach((mark) => {
      const inside = Number(mark.dataset.start) >= Number(place[1])
        && Number(mark.dataset.end) <= Number(place[2]);
      mark.classList.toggle("lit", inside);
    });
  };
  addEventListener("hashchange", light);
  light();
})();
