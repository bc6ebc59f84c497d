// Loaded before a program: has it tell how far it has come, as it does on a terminal. `bench:import` reads that.
Object.defineProperty(process.stderr, 'isTTY', { value: true });
