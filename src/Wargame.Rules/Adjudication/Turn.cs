namespace Wargame.Rules;

/// <summary>
/// The adjudication of a turn, top to bottom. Grains and the plain loop call the same three steps: open, each city by itself, close.
/// </summary>
public static class Turn
{
    /// <summary>Clones the world and plays the phases before the cities: obedience, injects and arrivals, political acts and talks, strikes, moves, hazards.</summary>
    public static TurnWork Open(World before, TurnInputs inputs, bool wantsCards = true) => Open(TurnSetup.For(before, inputs, wantsCards));

    private static TurnWork Open(TurnWork work)
    {
        ObediencePhase.Play(work);
        InjectPhase.Play(work);
        ArrivalPhase.Play(work);
        SupportPhase.Play(work);
        BargainPhase.Play(work);
        DeclarePhase.Play(work);
        DecreePhase.Play(work);
        StepDownPhase.Play(work);
        AnnouncementPhase.Play(work);
        HandoverPhase.Play(work);
        StrikePhase.Play(work);
        RetaliationPhase.Play(work);
        WithdrawalPhase.Play(work);
        ReinforcementPhase.Play(work);
        EvacuationPhase.Play(work);
        Presence presence = AdvancePhase.Play(work);
        HoldPhase.Play(work, presence);
        HazardPhase.Play(work);
        return work;
    }

    /// <summary>What a city needs to adjudicate itself, after the opening.</summary>
    public static CitySituation Situation(TurnWork work, int city) => Situations.Of(work, city);

    /// <summary>Battle, will, morale and harm in one city. Depends on nothing but the situation.</summary>
    public static CityResult Adjudicate(Scenario scenario, CitySituation situation) => CityAdjudication.Resolve(scenario, situation);

    /// <summary>Takes the cities' results, in scenario order, and plays the phases after them: supply, cohesion, flight, reports, score.</summary>
    public static TurnResult Close(TurnWork work, IReadOnlyList<CityResult> cities)
    {
        CityResult[] settled = cities as CityResult[] ?? [.. cities];
        CityResults.Apply(work, settled);
        SupplyPhase.Play(work);
        LeakPhase.Play(work);
        StepDownPhase.WithTheSeat(work);
        CohesionPhase.Play(work, settled);
        FlightPhase.Play(work);
        TurnSetup.Advance(work);
        ReportPhase.Play(work);
        // A rollout wants the world after and nothing else.
        string hash = work.Ledger.WantsCards ? StateHash.Of(work.World) : "";
        Vocabulary words = work.Scenario.Vocabulary;
        IReadOnlyList<Card> cards = words.Empty ? work.Ledger.Cards : [.. work.Ledger.Cards.Select(c => c.In(words))];
        return new TurnResult(work.World, work.Ledger.Events, cards, hash);
    }

    /// <summary>The plain loop: one turn from start to end.</summary>
    public static TurnResult Play(World before, TurnInputs inputs, bool wantsCards = true) => Play(Open(before, inputs, wantsCards));

    /// <summary>
    /// The plain loop of a rollout: no cards, and the world before is used up, so that less has to be copied. The same world comes out.
    /// </summary>
    /// <param name="world">The world; its factions' knowledge goes over to the next one, and the one after that is written onto it: nobody may read it again.</param>
    /// <param name="inputs">Sheets and injects.</param>
    public static World Roll(World world, TurnInputs inputs) => Play(Open(TurnSetup.For(world, inputs, wantsCards: false, spends: true))).After;

    private static TurnResult Play(TurnWork work)
    {
        CityResult[] cities = work.Bench.Results;
        for (int city = 0; city < cities.Length; city++) cities[city] = CityAdjudication.Resolve(work, city);
        return Close(work, cities);
    }
}
