import { defineConfig } from "vitest/config";

/** The suites over ../shared/corpus, which a stranger's clone lacks: run by `npm run test:corpus` and by CI. */
export default defineConfig({
  test: { include: ["test/corpus/**/*.test.ts"], testTimeout: 600_000, maxWorkers: "100%" },
});
