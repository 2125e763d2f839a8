using System.Runtime.CompilerServices;

namespace Wargame.Rules;

/// <summary>
/// How knowledge of places comes about. Every faction has a report on every watched place every turn, fresh or ageing, so that their
/// number tells nothing. Dice are drawn by (faction, turn) once and spread over places and factions, so that no order of asking matters.
/// </summary>
internal static class Observation
{
    /// <summary>Intelligence that a power's reports add at the named place, and elsewhere.</summary>
    private const int AidHere = 400, AidElsewhere = 100;
    /// <summary>Dice and skill from which one source reports, two sources, and two that agree.</summary>
    private const int OneSource = 7, TwoSources = 9, Agreeing = 11;

    /// <summary>Brings everybody's knowledge up to the turn that the world now plans.</summary>
    /// <param name="world">The truth.</param>
    /// <param name="before">The truth a turn ago; the public learns of changes with that lag. The world itself at the start.</param>
    public static void Update(World world, World before)
    {
        var presence = new Presence(world);
        int factions = world.Factions.Length;
        Sides now = new(world), then = ReferenceEquals(world, before) ? now : new Sides(before);
        // Who sees each place, by itself: what allies see, a faction is told. A row for each place, as long as there are seers.
        var seeing = new int[world.Cities.Length * factions];
        var seers = new int[world.Cities.Length];
        for (int c = 0; c < seers.Length; c++)
        {
            for (int f = 0; f < factions; f++)
            {
                if (presence.Sees(c, f) || now.Holders[c] == f) seeing[(c * factions) + seers[c]++] = f;
            }
        }
        for (int f = 0; f < factions; f++)
        {
            FactionState faction = world.Factions[f];
            ulong key = (ulong)world.Dice.Below(int.MaxValue, world.Turn, faction.Id.Value, Purpose.Report);
            CityId? watched = WatchedByAid(world, faction);
            int intelligence = world.Scenario.Factions[f].Intelligence;
            for (int c = 0; c < world.Cities.Length; c++)
            {
                ReadOnlySpan<int> who = seeing.AsSpan(c * factions, seers[c]);
                bool eyes = who.Contains(f);
                bool friends = AlliedEyes(world.Scenario.Board, who, f);
                CityKnowledge known = faction.Knows[c];
                Holder(world, before, known, c, eyes || friends);
                if (world.Scenario.Cities[c].Class == PlaceClass.OffMap) continue;
                int skill = intelligence;
                if (faction.Aid[(int)SupportKind.Intelligence] > 0) skill += watched == world.Cities[c].Id ? AidHere : AidElsewhere;
                Sides seen = eyes || friends ? now : then;
                int believed = seen.Holders[c], inside = seen.Contenders[c];
                ForceReport?[] reports = known.Forces;
                ReadOnlySpan<int> here = presence.In(c);
                for (int g = 0; g < here.Length; g++)
                {
                    bool expected = believed == g || inside == g;
                    if (g == f || (here[g] == 0 && !expected && reports[g] is null)) continue;
                    var glance = new Glance(key, c * factions + g, here[g], world.Turn, expected);
                    reports[g] = eyes ? glance.Own(skill) : friends ? glance.Friends() : glance.Sources(skill, reports[g]);
                }
            }
        }
    }

    /// <summary>Who holds each place and who fights for it inside, by position; -1 for nobody.</summary>
    private sealed class Sides
    {
        public Sides(World world)
        {
            Holders = new int[world.Cities.Length];
            Contenders = new int[Holders.Length];
            for (int c = 0; c < Holders.Length; c++)
            {
                Holders[c] = world.Cities[c].Controller is { } holder ? world.Scenario.IndexOf(holder) : -1;
                Contenders[c] = world.Cities[c].Contender is { } contender ? world.Scenario.IndexOf(contender) : -1;
            }
        }

        public int[] Holders { get; }
        public int[] Contenders { get; }
    }

    /// <summary>Changes of hands are seen at once from nearby, and known to all a turn later.</summary>
    private static void Holder(World world, World before, CityKnowledge known, int city, bool near)
    {
        CityState seen = near ? world.Cities[city] : before.Cities[city];
        known.Controller = seen.Controller;
        known.Contender = seen.Contender;
        known.ControllerTurn = near ? world.Turn : world.Turn - 1;
    }

    private static bool AlliedEyes(Board board, ReadOnlySpan<int> seeing, int faction)
    {
        foreach (int g in seeing)
        {
            if (g != faction && board.Between(faction, g) == Relation.Allied) return true;
        }
        return false;
    }

    /// <summary>The place of the latest intelligence granted, while that works.</summary>
    private static CityId? WatchedByAid(World world, FactionState faction)
    {
        if (faction.Aid[(int)SupportKind.Intelligence] == 0) return null;
        for (int i = world.Support.Count - 1; i >= 0; i--)
        {
            SupportCase granted = world.Support[i];
            if (granted.Asker == faction.Id && granted.Kind == SupportKind.Intelligence && granted.State == SupportState.Done) return granted.Where;
        }
        return null;
    }

    /// <summary>One look of one faction at another's men in one place.</summary>
    private readonly struct Glance
    {
        private readonly ulong bits;
        private readonly int men, turn;
        private readonly bool expected;

        public Glance(ulong key, int subject, int men, int turn, bool expected)
        {
            // SplitMix64's finaliser: neighbours in the table are unrelated in their bits.
            ulong z = key * 0x9E3779B97F4A7C15UL + (ulong)subject * 0xD1B54A32D192ED03UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            bits = z ^ (z >> 31);
            this.men = men;
            this.turn = turn;
            this.expected = expected;
        }

        /// <summary>Seen with own eyes: within a tenth.</summary>
        public ForceReport? Own(int skill) => Men(50, 100, 'A', skill >= 600 ? 1 : 2, "own forces");

        /// <summary>Told by allies on the spot.</summary>
        public ForceReport? Friends() => Men(100, 200, 'B', 1, "allied forces");

        /// <summary>Told by sources, if the dice bring one; else the old report ages.</summary>
        public ForceReport? Sources(int skill, ForceReport? old)
        {
            int total = (int)(bits % 6) + (int)(bits / 6 % 6) + 2 + (skill - 500) / 125;
            if (total >= TwoSources) return Men(150, 250, 'B', total >= Agreeing ? 1 : 2, "two sources");
            if (total >= OneSource) return Men(300, 400, 'C', total == OneSource ? 4 : 3, "one source");
            // A place that changed hands unseen: hearsay until somebody looks.
            return old ?? (expected ? new ForceReport(0, 2000, turn, 'D', 5, "hearsay") : null);
        }

        /// <summary>A range around a centre that is itself off by up to an error, both in permille.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private ForceReport? Men(int error, int band, char letter, int number, string source)
        {
            if (men == 0 && !expected) return null;
            int off = (int)(bits / 36 % (ulong)(2 * error + 1)) - error;
            int centre = men + (int)((long)men * off / 1000);
            // Written out for two constants: division by a variable is what a look would cost most.
            (int low, int high) = ((int)((long)centre * (1000 - band) / 1000), (int)((long)centre * (1000 + band) / 1000));
            (low, high) = centre >= 2000 ? (low / 100 * 100, (high + 99) / 100 * 100) : (low / 50 * 50, (high + 49) / 50 * 50);
            return new ForceReport(low, high, turn, letter, number, source);
        }
    }
}
