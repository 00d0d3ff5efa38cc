const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that shows in HTML as it is written. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign]!);

/** The plain letter as paragraphs, with its addresses as links: both parts of a mail say the same. */
export const paragraphsOf = (text: string): string =>
  text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${linked(escaped(paragraph)).replaceAll('\n', '<br>\n')}</p>`)
    .join('\n');

const linked = (line: string): string => line.replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);

/** True for HTML that would run something, or fetch something when it is opened. */
export const reachesOut = (html: string): boolean =>
  /<\s*(?:script|img|link|iframe|object|embed|form|base|video|audio)\b|\bon[a-z]+\s*=|\b(?:src|background)\s*=|url\(|@import|javascript:/i.test(
    html,
  );
