import { describe, expect, it } from 'vitest';
import { safeIcon } from './safeIcon.ts';

describe('safeIcon', () => {
  it.each([
    'data:image/png;base64,AAAA',
    'data:image/svg+xml;utf8,%3Csvg%3E',
    'data:image/x-icon;base64,AA',
    'DATA:image/jpeg,x',
  ])('given %s, then it is shown', (icon) => {
    expect(safeIcon(icon)).toBe(icon);
  });

  it.each([
    'https://example.com/icon.png',
    '//example.com/icon.png',
    'javascript:alert(1)',
    'data:text/html,<script>',
    'data:image/svg+xmlx,',
    ' data:image/png;base64,AAAA',
    '',
    undefined,
    3,
  ])('given %s, then it is not', (icon) => {
    expect(safeIcon(icon)).toBeNull();
  });
});
