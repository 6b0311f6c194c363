// Where letters stand on one another, by their ink. The boxes of two lines may overlap, as leading
// does and as faces with tall boxes do, while no letter touches another: what counts is whether two
// glyphs share a pixel when each is drawn where the page has it.

/**
 * Runs in the page: the pairs of texts whose ink meets, as sentences. Labels of the same picture
 * count only if `inPictures`; what scrolls under the bar at the window's foot never does.
 */
export function inkThatMeets({ inPictures = false } = {}) {
  /** A pixel of the page is so many of the canvas each way, and half of one of ink is what the eye sees. */
  const FINE = 4;
  const SEEN = (FINE * FINE) / 2;
  const canvas = document.createElement('canvas');
  const ink = canvas.getContext('2d', { willReadFrequently: true });
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

  const fontOf = (element) => {
    const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element);
    return `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  };
  const measured = new Map();
  const measure = (text, font) => {
    const key = `${font} ${text}`;
    if (!measured.has(key)) {
      ink.font = font;
      measured.set(key, ink.measureText(text));
    }
    return measured.get(key);
  };
  /** A glyph where its baseline begins, and the box of its ink. */
  const glyph = (text, font, x, baseline) => {
    const { actualBoundingBoxLeft, actualBoundingBoxRight, actualBoundingBoxAscent, actualBoundingBoxDescent } = measure(text, font);
    const [left, right] = [x - actualBoundingBoxLeft, x + actualBoundingBoxRight];
    return { text, font, x, baseline, left, right, top: baseline - actualBoundingBoxAscent, bottom: baseline + actualBoundingBoxDescent };
  };
  /** Lines are as high as the font's whole pixels over and under the baseline. */
  const over = (font) => Math.round(measure('x', font).fontBoundingBoxAscent);
  const under = (font) => Math.round(measure('x', font).fontBoundingBoxDescent);

  const glyphsOfText = (node) => {
    const font = fontOf(node.parentElement);
    const range = document.createRange();
    return [...graphemes.segment(node.data)]
      .filter(({ segment }) => segment.trim())
      .flatMap(({ segment, index }) => {
        range.setStart(node, index);
        range.setEnd(node, index + segment.length);
        const box = [...range.getClientRects()].find(({ width }) => width > 0);
        return box ? [glyph(segment, font, box.left, box.top + over(font))] : [];
      });
  };
  const glyphsOfField = (field) => {
    const font = fontOf(field);
    const { left, top, width, height } = field.getBoundingClientRect();
    const { paddingLeft, paddingRight, textAlign, direction, letterSpacing } = getComputedStyle(field);
    const spacing = parseFloat(letterSpacing) || 0;
    const letters = [...field.value];
    const wide = letters.reduce((sum, letter) => sum + measure(letter, font).width + spacing, 0);
    const [from, to] = [left + parseFloat(paddingLeft), left + width - parseFloat(paddingRight)];
    const side = { start: direction === 'rtl' ? 'right' : 'left', end: direction === 'rtl' ? 'left' : 'right' }[textAlign] ?? textAlign;
    let x = side === 'center' ? (from + to - wide) / 2 : side === 'right' ? to - wide : from;
    // A text too long for its field scrolls in it.
    if (wide > to - from) x = from;
    const baseline = top + height / 2 + (over(font) - under(font)) / 2;
    return letters.flatMap((letter) => {
      const drawn = letter.trim() && x < to ? [glyph(letter, font, x, baseline)] : [];
      x += measure(letter, font).width + spacing;
      return drawn;
    });
  };

  const isShown = (element) => element.checkVisibility() && !element.closest('.only-heard, .bar, noscript, script');
  /** What boxes around an element cut off of it. */
  const seenOf = (element) => {
    const seen = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };
    for (let around = element; around instanceof HTMLElement && around !== document.body; around = around.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(around);
      if (overflowX === 'visible' && overflowY === 'visible') continue;
      const box = around.getBoundingClientRect();
      if (overflowX !== 'visible') [seen.left, seen.right] = [Math.max(seen.left, box.left), Math.min(seen.right, box.right)];
      if (overflowY !== 'visible') [seen.top, seen.bottom] = [Math.max(seen.top, box.top), Math.min(seen.bottom, box.bottom)];
    }
    return seen;
  };
  const isIn = (box, seen) => box.right > seen.left && box.left < seen.right && box.bottom > seen.top && box.top < seen.bottom;

  /** Every text on the page: its boxes, and its glyphs when they are asked for. */
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || !isShown(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const seen = seenOf(parent);
    const boxes = [...range.getClientRects()].filter((box) => box.width > 0 && isIn(box, seen));
    let glyphs;
    texts.push({ parent, text: node.data, boxes, glyphs: () => (glyphs ??= glyphsOfText(node).filter((it) => isIn(it, seen))) });
  }
  for (const field of document.querySelectorAll('input[type=text]')) {
    let glyphs;
    if (isShown(field)) texts.push({ parent: field, text: field.value, boxes: [field.getBoundingClientRect()], glyphs: () => (glyphs ??= glyphsOfField(field)) });
  }

  const doMeet = (a, b, by) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > by && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > by;
  /** Whether two glyphs share ink, drawn larger than they are so that their edges are sharp. */
  const doShareInk = (a, b) => {
    const [left, top] = [Math.max(a.left, b.left) - 1, Math.max(a.top, b.top) - 1];
    const [wide, high] = [Math.min(a.right, b.right) + 1 - left, Math.min(a.bottom, b.bottom) + 1 - top].map((size) => Math.ceil(size * FINE));
    [canvas.width, canvas.height] = [wide, high];
    const [first, second] = [a, b].map(({ text, font, x, baseline }) => {
      ink.clearRect(0, 0, wide, high);
      ink.setTransform(FINE, 0, 0, FINE, -left * FINE, -top * FINE);
      ink.font = font;
      ink.fillText(text, x, baseline);
      ink.resetTransform();
      return ink.getImageData(0, 0, wide, high).data;
    });
    let shared = 0;
    for (let alpha = 3; alpha < first.length; alpha += 4) if (first[alpha] > 127 && second[alpha] > 127) shared += 1;
    return shared >= SEEN;
  };

  const name = ({ tagName, classList }) => [tagName.toLowerCase(), ...classList].join('.');
  const lines = texts
    .flatMap((text) => text.boxes.map(({ left, right, top, bottom }) => ({ text, left, right, top, bottom })))
    .sort((a, b) => a.top - b.top);
  const found = new Set();
  lines.forEach((line, i) => {
    for (let j = i + 1; j < lines.length && lines[j].top < line.bottom; j += 1) {
      const [a, b] = [line.text, lines[j].text];
      if (a === b || !doMeet(line, lines[j], 0.25)) continue;
      const picture = a.parent.closest('svg');
      if (!inPictures && picture && b.parent.closest('svg')) continue;
      const said = `${name(a.parent)} “${a.text}” and ${name(b.parent)} “${b.text}” stand on one another`;
      if (found.has(said)) continue;
      const isMet = a.glyphs().some((one) => b.glyphs().some((other) => doMeet(one, other, 0.25) && doShareInk(one, other)));
      if (isMet) found.add(said);
    }
  });
  return [...found];
}
