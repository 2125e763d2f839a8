namespace Wargame.Rules;

/// <summary>Signals of the elite, first form (system 14): hidden facts may leak each turn and move the cohesion of their owner.</summary>
internal static class LeakPhase
{
    /// <summary>Two dice from which a hidden fact leaks.</summary>
    public const int LeaksFrom = 8;
    /// <summary>The same for a fact that its owner has closed.</summary>
    public const int ClosedFrom = 11;
    /// <summary>Credibility from which a denial halves the damage.</summary>
    private const int Believed = 500;

    /// <summary>Plays the phase.</summary>
    public static void Play(TurnWork work)
    {
        for (int s = 0; s < work.Scenario.Secrets.Length; s++)
        {
            SecretDefinition secret = work.Scenario.Secrets[s];
            if (secret.FromTurn > work.Turn || work.World.Leaked.Contains(secret.Id)) continue;
            Roll roll = work.Dice.TwoDice(work.Turn, $"secret-{secret.Id}", Purpose.Leak);
            int from = work.World.Closed.Contains(secret.Id) ? ClosedFrom : LeaksFrom;
            bool leaks = roll.Sum >= from;
            bool denied = Denied(work, secret.Owner);
            int price = denied ? secret.Cohesion / 2 : secret.Cohesion;
            if (leaks)
            {
                work.World.Leaked.Add(secret.Id);
                work.Shake(secret.Owner, $"Rumour: {secret.Rumour}", Clauses.Leak, -price);
                if (work.Ledger.WantsEvents) work.Ledger.Add(new SecretLeaked(secret.Id, secret.Owner, denied) { Audience = Audience.Public });
            }
            if (work.Ledger.WantsCards) work.Ledger.Add(Explain(work, secret, roll, from, leaks, denied, price));
        }
    }

    private static bool Denied(TurnWork work, FactionId owner)
    {
        if (work.World.Faction(owner).Credibility < Believed) return false;
        foreach (Claim claim in work.World.Claims)
        {
            if (claim.By == owner && claim.Kind == ClaimKind.Denial && claim.Turn >= work.Turn - 1) return true;
        }
        return false;
    }

    private static Card Explain(TurnWork work, SecretDefinition secret, Roll roll, int from, bool leaks, bool denied, int price)
    {
        Audience owner = Audience.Of(secret.Owner);
        int chance = Dice.AtLeast(from);
        var lines = new List<CardLine> { new("What it costs when it is heard", Clauses.Leak, -secret.Cohesion) };
        if (denied) lines.Add(new("Denied by a faction that is believed", Clauses.LeakDenied, secret.Cohesion - price));
        return new Card
        {
            Id = $"t{work.Turn}-leak-{secret.Id}", Turn = work.Turn, Kind = CardKind.Leak, Faction = secret.Owner,
            Title = leaks ? $"Rumour about {work.Scenario.Faction(secret.Owner).Name}" : "A hidden fact stayed hidden",
            Summary = leaks ? secret.Rumour : secret.Text, Sentence = $"It leaks on {from} or more each turn.", // Whether it was closed is its owner's: nobody else reads the further clauses.
            Clause = Clauses.Leak, SeeAlso = from == ClosedFrom ? [Clauses.LeakClosed] : [],
            Inputs = [new("Hidden", secret.Owner, secret.Text, "own")], Lines = lines, Total = lines.Sum(l => l.Value), Unit = "points of cohesion",
            Odds = [new("stays hidden", 1000 - chance), new("leaks", chance)], Roll = roll, Outcome = leaks ? "leaks" : "stays hidden",
            Effects = leaks ? [new("Cohesion", Words.Signed(-price), secret.Owner, denied ? "halved by the denial" : "", owner)] : [],
            WhatIf = leaks ? $"{roll.Sum - from + 1} less on the dice and it would have stayed hidden." : $"{from - roll.Sum} more on the dice and it would have leaked.",
            Audience = leaks ? Audience.Public : owner, FullFor = owner,
        };
    }
}
