import { authorization } from "./runtime/credentials.js";

export const dealerAuthorizationCredential = /* @__PURE__ */ authorization(
  "Bearer",
  "userToken",
);
