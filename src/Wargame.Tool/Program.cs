using System.CommandLine;
using Wargame.Tool;
using Wargame.Tool.Rollouts;

var root = new RootCommand("Wargame for authors and researchers: plays scenarios and measures how they play, checks their files, verifies and exports saved sessions.");
root.Subcommands.Add(PlayVerb.Make());
root.Subcommands.Add(LintVerb.Make());
root.Subcommands.Add(RolloutVerb.Make());
root.Subcommands.Add(SchemaVerb.Make());
root.Subcommands.Add(NewVerb.Make());
root.Subcommands.Add(CalibrateVerb.Make());
root.Subcommands.Add(SensitivityVerb.Make());
root.Subcommands.Add(SearchVerb.Make());
root.Subcommands.Add(VerifyVerb.Make());
root.Subcommands.Add(ExportVerb.Make());
return root.Parse(args).Invoke();
