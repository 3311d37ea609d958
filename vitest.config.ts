import { defineConfig } from "vitest/config";

const exclude = ["test/corpus/**", "test/bench/**", "**/node_modules/**"];

export default defineConfig({
  test: {
    testTimeout: 120_000, // compilers and browsers on a machine with other things to do
    // One worker a core: by itself vitest leaves one core free, which on two is half of them.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: { name: "toolkit", include: ["test/**/*.test.ts"], exclude: [...exclude, "test/package/**"] },
      },
      // The generated packages, packed and installed once for all tests.
      {
        extends: true,
        test: { name: "package", include: ["test/package/*.test.ts"], globalSetup: "test/package/setup.ts" },
      },
    ],
  },
});
