import { describe, expect, it } from 'vitest';
import { freeFileName } from './freeFileName.ts';

describe('freeFileName', () => {
  it('given a name nothing has, then it stays', () => {
    expect(freeFileName('Parcel shop', ['Parcel'])).toBe('Parcel shop');
  });
  it('given a taken name, whatever its capitals and spaces, then the next number that is free is joined as names of its kind are', () => {
    expect(freeFileName('Parcel shop', ['PARCEL SHOP ', 'Parcel shop 2'])).toBe('Parcel shop 3');
    expect(freeFileName('order-to-door', ['order-to-door'])).toBe('order-to-door-2');
  });
});
