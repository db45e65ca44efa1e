import type { Instant } from '#kit/days';
import { printable } from './printable.ts';

type Column = { title: string; /** Part of the width. */ width: number; align?: 'right' };

/** The few things a document of ours is made of, one below the other; pages turn by themselves. */
export type Sheet = {
  title(text: string, below: string): void;
  heading(text: string): void;
  text(text: string): void;
  facts(lines: readonly [string, string][]): void;
  table(columns: readonly Column[], rows: readonly string[][]): void;
  picture(png: Buffer, box: { width: number; height: number }): void;
  /** The finished PDF. */
  end(): Promise<Buffer>;
};

const regular = 'Helvetica';
const bold = 'Helvetica-Bold';
const ink = '#15211f';
const muted = '#54625f';
const line = '#dce3e3';
const margin = 54;

/** Begins a PDF. Nothing in it depends on when or where it is drawn: `madeAt` is its date. */
export async function startPdf(about: {
  title: string;
  author: string;
  madeAt: Instant;
  foot: string;
}): Promise<Sheet> {
  // loaded when somebody signs, not whenever the product starts
  const { default: PdfDocument } = await import('pdfkit');
  const pdf = new PdfDocument({
    size: 'LETTER',
    margin,
    bufferPages: true,
    lang: 'en',
    displayTitle: true,
    info: {
      Title: about.title,
      Author: about.author,
      // the one place where a Date is asked for by somebody else
      CreationDate: new Date(about.madeAt.epochMilliseconds),
    },
  });
  const parts: Buffer[] = [];
  pdf.on('data', (part: Buffer) => parts.push(part));
  const left = margin;
  const width = pdf.page.width - 2 * margin;
  const bottom = () => pdf.page.height - margin - 16;
  const room = (height: number) => {
    if (pdf.y + height > bottom()) pdf.addPage();
  };
  const say = (text: string, at: number, inWidth: number, align?: 'right') => {
    pdf.text(printable(text), at, pdf.y, { width: inWidth, ...(align ? { align } : {}) });
  };

  const drawRow = (columns: readonly Column[], cells: readonly string[], font: string) => {
    pdf.font(font).fontSize(9);
    const gap = 8;
    const heights = cells.map((cell, at) =>
      pdf.heightOfString(printable(cell), { width: columns[at]!.width * width - gap }),
    );
    const height = Math.max(...heights) + 6;
    const turned = pdf.y + height > bottom();
    room(height);
    if (turned && font === regular) {
      drawRow(
        columns,
        columns.map((column) => column.title),
        bold,
      );
      pdf.font(font).fontSize(9);
    }
    const top = pdf.y;
    let at = left;
    for (const [index, cell] of cells.entries()) {
      const column = columns[index]!;
      pdf.y = top + 3;
      say(cell, at, column.width * width - gap, column.align);
      at += column.width * width;
    }
    pdf.y = top + height;
    pdf
      .moveTo(left, pdf.y)
      .lineTo(left + width, pdf.y)
      .lineWidth(0.5)
      .strokeColor(line)
      .stroke();
  };

  const sheet: Sheet = {
    title(text, below) {
      pdf.font(bold).fontSize(20).fillColor(ink);
      say(text, left, width);
      pdf.font(regular).fontSize(10).fillColor(muted);
      say(below, left, width);
      pdf.fillColor(ink);
    },
    heading(text) {
      room(70);
      pdf.y += 14;
      pdf.font(bold).fontSize(12).fillColor(ink);
      say(text, left, width);
      pdf.y += 4;
    },
    text(text) {
      pdf.font(regular).fontSize(9);
      pdf.y += 4;
      say(text, left, width);
    },
    facts(lines) {
      const label = 130;
      for (const [name, value] of lines) {
        pdf.font(regular).fontSize(10);
        const height = pdf.heightOfString(printable(value), { width: width - label });
        room(height + 3);
        const top = pdf.y;
        pdf.fillColor(muted);
        say(name, left, label - 8);
        pdf.y = top;
        pdf.fillColor(ink);
        say(value, left + label, width - label);
        pdf.y = top + height + 3;
      }
    },
    table(columns, rows) {
      drawRow(
        columns,
        columns.map((column) => column.title),
        bold,
      );
      for (const row of rows) drawRow(columns, row, regular);
    },
    picture(png, box) {
      room(box.height + 8);
      pdf.image(png, left, pdf.y, { fit: [box.width, box.height] });
      pdf.y += box.height + 8;
    },
    async end() {
      const { count } = pdf.bufferedPageRange();
      for (let page = 0; page < count; page += 1) {
        pdf.switchToPage(page);
        pdf.font(regular).fontSize(8).fillColor(muted);
        // the foot stands in the margin, where text would otherwise turn the page
        pdf.page.margins.bottom = 0;
        pdf.text(printable(`${about.foot} · page ${page + 1} of ${count}`), left, bottom() + 12, {
          width,
          lineBreak: false,
        });
      }
      const finished = new Promise<void>((resolve) => pdf.on('end', resolve));
      pdf.end();
      await finished;
      return Buffer.concat(parts);
    },
  };
  return sheet;
}
