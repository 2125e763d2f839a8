using BenchmarkDotNet.Running;
using Wargame.Bench;

// rollout [SCENARIO] [GAMES]: whole games by the clock; anything else goes to BenchmarkDotNet.
if (args is ["rollout", .. var rest]) return RolloutClock.Run(rest);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args);
return 0;
