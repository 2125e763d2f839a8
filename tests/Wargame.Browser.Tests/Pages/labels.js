// Everything that is written on the maps of the page and what lies over them, as boxes; gives the pairs that overlap.
() => {
  const slack = 1; // px: frames of neighbours may touch
  const boxOf = (element) => {
    const box = element.getBoundingClientRect();
    if (element.tagName !== 'text') return { x: box.x, y: box.y, w: box.width, h: box.height };
    // A line of text is taller than its letters: from the baseline up to the capitals, down to the tails.
    const size = parseFloat(getComputedStyle(element).fontSize);
    const baseline = element.ownerSVGElement.getBoundingClientRect().y + parseFloat(element.getAttribute('y'));
    return { x: box.x, y: baseline - size * 0.75, w: box.width, h: size * 0.95 };
  };
  const seen = (element) => {
    const style = getComputedStyle(element);
    return style.visibility !== 'hidden' && style.display !== 'none' && style.opacity !== '0' && element.getClientRects().length > 0;
  };
  const found = [];
  for (const map of document.querySelectorAll('section.map')) {
    const frame = map.getBoundingClientRect();
    if (frame.width === 0) continue;
    const written = [...map.querySelectorAll('.stage svg text.name, .stage svg .ground text, .stage svg .chip, .stage svg .shield, .stage svg g.own, .stage svg g.reported')];
    const over = [...map.querySelectorAll(':scope > .over, :scope > .inset, :scope > .foot')];
    const labels = [...written, ...over].filter(seen).map((element) => ({
      text: element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40) || element.className.baseVal || element.className, box: boxOf(element),
    }));
    labels.forEach((a, i) => labels.slice(i + 1).forEach((b) => {
      const wide = Math.min(a.box.x + a.box.w, b.box.x + b.box.w) - Math.max(a.box.x, b.box.x);
      const high = Math.min(a.box.y + a.box.h, b.box.y + b.box.h) - Math.max(a.box.y, b.box.y);
      if (wide > slack && high > slack) found.push(`"${a.text}" and "${b.text}" by ${Math.round(wide)} x ${Math.round(high)} px`);
    }));
  }
  return found;
}
