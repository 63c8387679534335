/** Loaded before a program: prints its peak of resident memory and its processor time at exit. */
export {};

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  console.log(`peak ${maxRSS} kB, ${userCPUTime + systemCPUTime} µs`);
});
