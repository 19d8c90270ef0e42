export { tearDown as default } from './servers.setup';
