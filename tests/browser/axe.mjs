// What axe finds against WCAG 2.2 AA.

import { AxeBuilder } from '@axe-core/playwright';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What is wrong in a page, or in some parts of it: each rule broken, how often, and where at first. */
export async function violations(page, parts = []) {
  const axe = parts.reduce((axe, part) => axe.include(part), new AxeBuilder({ page }).withTags(TAGS));
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}, ${nodes.length} times: ${nodes.slice(0, 3).map(({ target, failureSummary }) => `${target} ${failureSummary}`).join('; ')}`,
  );
}
