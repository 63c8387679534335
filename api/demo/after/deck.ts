const PAGE = { width: 960, height: 540 };

/**
 * A PDF of plain pages, each with its lines; the first line is its heading. Letters are those of
 * Latin-1, in a face that every reader of PDFs brings along.
 */
export function deck(pages: readonly (readonly string[])[]): Buffer {
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] ` +
        `/Resources << /Font << /F 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
      streamOf(lines),
    ]),
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(`${text}xref\n0 ${size}\n0000000000 65535 f \n${table}${end}`, 'latin1');
}

function streamOf(lines: readonly string[]): string {
  const drawn = lines.map((line, index) => {
    const [size, y] = index === 0 ? [54, 360] : [28, 300 - 44 * (index - 1)];
    return `BT /F ${size} Tf 80 ${y} Td (${line.replace(/[\\()]/g, '\\$&')}) Tj ET`;
  });
  const content = drawn.join('\n');
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}
