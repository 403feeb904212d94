import { describe, expect, it } from 'vitest';
import { iconProblem, shownIcon } from './shownIcon.ts';

describe('an icon of a file', () => {
  it.each([
    'data:image/png;base64,AAAA',
    'data:image/svg+xml;utf8,%3Csvg%3E',
    'data:image/x-icon;base64,AA',
    'DATA:image/jpeg,x',
  ])('given %s, then it is shown', (icon) => {
    expect(shownIcon(icon)).toBe(icon);
    expect(iconProblem(icon)).toBeNull();
  });

  it.each([
    'https://example.com/icon.png',
    '//example.com/icon.png',
    'javascript:alert(1)',
    'data:text/html,<script>',
    'data:image/svg+xmlx,',
    ' data:image/png;base64,AAAA',
    '',
  ])('given %s, then it is not, and the reason is told', (icon) => {
    expect(shownIcon(icon)).toBeNull();
    expect(iconProblem(icon)).not.toBeNull();
  });

  it.each([undefined, 3, null, {}])('given %s, then it is not', (icon) => {
    expect(shownIcon(icon)).toBeNull();
  });

  it('given more than 8 KB, then it says so; given what no icon has, then it is not shown', () => {
    const large = `data:image/png;base64,${'A'.repeat(12_000)}`;
    expect(iconProblem(large)?.message).toContain('9 KB');
    expect(shownIcon(large)).toBe(large);
    const huge = `data:image/png;base64,${'A'.repeat(120_000)}`;
    expect(shownIcon(huge)).toBeNull();
    expect(iconProblem(huge)?.message).toContain('It is not shown.');
  });
});
