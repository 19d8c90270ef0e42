import { bootstrap } from './bootstrap.mjs';

await bootstrap('main.ts');
