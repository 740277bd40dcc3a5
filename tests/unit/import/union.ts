import type { Unit } from '../../../src/domain/schemas/catalogue.ts';

/** The one unit that the union of these tests has. */
export const unit: Unit = {
  id: 'doan-phuong-gia',
  level: 'co-so',
  kind: 'dia-ban',
  names: [{ name: 'Đoàn phường Giả' }],
  parents: [],
  events: [],
};
