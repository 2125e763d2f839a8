namespace Wargame.Rules;

/// <summary>What powers say of leaderships (system 13): demands, recognitions, and words taken back.</summary>
internal static class DeclarePhase
{
    private const int DemandLegitimacy = 10, RecognitionCohesion = 8, TransitionInstitutions = 50, TransitionPowers = 2, Inconstancy = 30;

    /// <summary>Carries the words out.</summary>
    public static void Play(TurnWork work)
    {
        foreach ((FactionId faction, Declare order) in work.Orders<Declare>())
        {
            int p = work.Scenario.IndexOf(faction), about = work.Scenario.IndexOf(order.About);
            if (Impossible(work, p, about, order) is { } why)
            {
                work.Fail(faction, order, why.Code, why.Sentence, why.Remedy);
                continue;
            }
            work.Command[p]--;
            Say(work, p, about, order.Stance);
        }
    }

    private static Refusal? Impossible(TurnWork work, int p, int about, Declare order)
    {
        if (about < 0 || about == p || work.Scenario.Factions[p].Patron is null || work.Scenario.Factions[about].Patron is not null || !Enum.IsDefined(order.Stance))
        {
            return new(RefusalCode.NotOnOffer, "There is nothing to be declared about this side.", "Choose a side that claims to govern.");
        }
        FactionState state = work.World.Factions[p];
        if (p >= 0 && state.Stances.Length <= about || state.StanceOn(about) == order.Stance) return new(RefusalCode.AlreadyOrdered, "This was said before.", "Say something else.");
        if (work.Command[p] <= 0) return new(RefusalCode.NoCommand, "All command points of this turn are spent.", "Say it in another turn.");
        bool leader = order.Stance is Stance.DemandsStepDown or Stance.RecognisesTransition;
        if (leader && work.Scenario.Factions[about].Leadership is null) return new(RefusalCode.NotOnOffer, "The side has no leadership that could step down.", "Recognise it, or do not.");
        return order.Stance == Stance.DemandsStepDown && work.World.Factions[about].Leadership.Standing != LeaderStanding.InOffice
            ? new(RefusalCode.NotOnOffer, "The leadership is not in office any more.", "Recognise a transition.") : null;
    }

    private static void Say(TurnWork work, int p, int about, Stance stance)
    {
        FactionState power = work.World.Factions[p];
        FactionState faction = work.World.Factions[about];
        Stance before = power.Stances[about];
        List<CardLine>? lines = work.Ledger.WantsCards ? new(3) : null;
        if (before != Stance.Silent) TakeBack(work, p, about, before, lines);
        power.Stances[about] = stance;
        switch (stance)
        {
            case Stance.DemandsStepDown:
                Demand(work, p, about, lines);
                break;
            case Stance.Recognises:
                Recognise(work, p, about, 1, lines);
                break;
            case Stance.RecognisesTransition when Transition(faction):
                Shift(work, about, work.Figures.RecognitionLegitimacy);
                Shake(work, about, "A transition is recognised", Clauses.Transition, RecognitionCohesion, lines);
                if (Recognised(work.World, about) <= TransitionPowers) faction.Leadership.Institutions = Math.Min(1000, faction.Leadership.Institutions + TransitionInstitutions);
                break;
            case Stance.RecognisesTransition:
                Demand(work, p, about, lines);
                break;
        }
        if (work.Ledger.WantsEvents) work.Ledger.Add(new StanceDeclared(power.Id, faction.Id, stance) { Audience = Audience.Public });
        if (lines is not null) Explain(work, p, about, stance, before, lines);
    }

    /// <summary>There is something else than a leadership in office that could be recognised.</summary>
    public static bool Transition(FactionState faction) =>
        faction.Leadership.HandedOver || faction.Leadership.Gone || faction.Leadership.Sharing == SharingState.Agreed;

    // Powers that recognise a transition of a faction now.
    private static int Recognised(World world, int about)
    {
        int powers = 0;
        foreach (FactionState power in world.Factions)
        {
            if (power.StanceOn(about) == Stance.RecognisesTransition) powers++;
        }
        return powers;
    }

    private static void Demand(TurnWork work, int p, int about, List<CardLine>? lines)
    {
        int points = work.Figures.DemandCohesion * (Gives(work.Scenario, p, about) ? 2 : 1);
        Shake(work, about, lines is null ? "" : $"{work.Scenario.Factions[p].Name} {work.Scenario.Factions[p].Form("demands", "demand")} that the leadership goes", Clauses.Demand, -points, lines);
        Shift(work, about, -DemandLegitimacy);
    }

    private static void Recognise(TurnWork work, int p, int about, int sign, List<CardLine>? lines)
    {
        string name = work.Scenario.Factions[p].Name, says = work.Scenario.Factions[p].Form("recognises", "recognise");
        string clause = sign > 0 ? Clauses.Recognition : Clauses.Withdrawn;
        Shift(work, about, sign * work.Figures.RecognitionLegitimacy);
        Shake(work, about, lines is null ? "" : sign > 0 ? $"{name} {says} it" : $"{name} {says} it no more", clause, sign * RecognitionCohesion, lines);
        for (int f = 0; f < work.World.Factions.Length; f++)
        {
            if (f == about || work.Scenario.Factions[f].Leadership is null || work.Scenario.Board.Between(f, about) != Relation.Hostile) continue;
            Shift(work, f, -sign * work.Figures.RecognitionLegitimacy);
            work.Shake(work.Scenario.Factions[f].Id, lines is null ? "" : sign > 0 ? $"{name} {says} another side" : $"{name} {says} another side no more", clause, -sign * RecognitionCohesion);
        }
    }

    private static void TakeBack(TurnWork work, int p, int about, Stance before, List<CardLine>? lines)
    {
        FactionState power = work.World.Factions[p];
        power.Credibility = Math.Max(0, power.Credibility - Inconstancy);
        switch (before)
        {
            case Stance.Recognises:
                Recognise(work, p, about, -1, lines);
                break;
            case Stance.DemandsStepDown:
                Shake(work, about, "A demand is taken back", Clauses.Withdrawn, work.Figures.DemandCohesion * (Gives(work.Scenario, p, about) ? 2 : 1) / 2, lines);
                Shift(work, about, DemandLegitimacy / 2);
                break;
            case Stance.RecognisesTransition when Transition(work.World.Factions[about]):
                Shake(work, about, "A transition is recognised no more", Clauses.Withdrawn, -RecognitionCohesion, lines);
                Shift(work, about, -work.Figures.RecognitionLegitimacy);
                break;
        }
    }

    // Who gives a faction support is heard more than who never did.
    private static bool Gives(Scenario scenario, int p, int about)
    {
        foreach (SupportOffer offer in scenario.Factions[p].Patron!.Gives)
        {
            if (offer.To.Contains(scenario.Factions[about].Id)) return true;
        }
        return false;
    }

    private static void Shake(TurnWork work, int f, string label, string clause, int points, List<CardLine>? lines)
    {
        lines?.Add(new CardLine(label, clause, points));
        work.Shake(work.Scenario.Factions[f].Id, label, clause, points);
    }

    private static void Shift(TurnWork work, int f, int legitimacy)
    {
        FactionState faction = work.World.Factions[f];
        faction.Legitimacy = Math.Clamp(faction.Legitimacy + legitimacy, 0, 1000);
    }

    private static void Explain(TurnWork work, int p, int about, Stance stance, Stance before, List<CardLine> lines)
    {
        FactionDefinition power = work.Scenario.Factions[p], faction = work.Scenario.Factions[about];
        string said = Words.Of(stance, power, faction.Name, faction.Leadership?.Title ?? "");
        Audience parties = Audience.Of(power.Id, faction.Id);
        int total = 0;
        foreach (CardLine line in lines) total += line.Value;
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-word-{power.Id.Value.ToLowerInvariant()}-{faction.Id.Value.ToLowerInvariant()}", Turn = work.Turn, Kind = CardKind.Leadership, Faction = faction.Id,
            Title = said, Summary = said + ".", Sentence = $"{Words.Signed(total)} points of cohesion for {faction.Name}.",
            Clause = stance switch { Stance.DemandsStepDown => Clauses.Demand, Stance.Recognises => Clauses.Recognition, Stance.RecognisesTransition => Clauses.Transition, _ => Clauses.Withdrawn },
            Lines = lines, Total = total, Unit = "points of cohesion", Outcome = "said",
            Effects = before == Stance.Silent ? [] : [new("Credibility", Words.Signed(-Inconstancy), power.Id, "an earlier word was taken back", Audience.Of(power.Id))],
            WhatIf = stance == Stance.RecognisesTransition && !Transition(work.World.Factions[about])
                ? "Had power been shared or handed over, the word would have strengthened what follows." : "Silence would have changed nothing.",
            Audience = Audience.Public, FullFor = parties,
        });
    }
}
