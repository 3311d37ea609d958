export { buildApi } from "./model/build.js";
