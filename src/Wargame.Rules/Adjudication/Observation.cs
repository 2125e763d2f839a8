using System.Numerics;
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
    /// <param name="before">The truth a turn ago; the public learns of changes with that lag.</param>
    /// <param name="presence">Where men stand now.</param>
    /// <param name="now">Who holds the places and fights for them now.</param>
    /// <param name="then">The same a turn ago.</param>
    /// <param name="hands">Room to write on: one for each place.</param>
    public static void Update(World world, World before, Presence presence, RoadMap now, RoadMap then, Hands[] hands)
    {
        for (int c = 0; c < hands.Length; c++)
        {
            // Who sees the place by itself: whoever has men near it, and its holder.
            hands[c] = new Hands(presence.Eyes(c) | Bit(now.Holder[c]), presence.In(c), Bit(now.Holder[c]) | Bit(now.Contender[c]), Bit(then.Holder[c]) | Bit(then.Contender[c]));
        }
        // What one faction knows lies side by side.
        for (int f = 0; f < world.Factions.Length; f++) Update(world, before, presence, hands, f);
    }

    private static void Update(World world, World before, Presence presence, Hands[] hands, int f)
    {
        Board board = world.Scenario.Board;
        var watcher = new Watcher(world, f);
        CityKnowledge[] knows = world.Factions[f].Knows;
        int factions = world.Factions.Length;
        ulong friends = board.Friends(f);
        for (int c = 0; c < hands.Length; c++)
        {
            ref readonly Hands here = ref hands[c];
            // What allies see, a faction is told.
            Eyes eyes = (here.Seeing >> f & 1) != 0 ? Eyes.Own : (here.Seeing & friends) != 0 ? Eyes.Friends : Eyes.Sources;
            bool near = eyes != Eyes.Sources;
            CityKnowledge known = knows[c];
            // Changes of hands are seen at once from nearby, and known to all a turn later.
            known.Believe(near ? world.Cities[c] : before.Cities[c], near ? world.Turn : world.Turn - 1);
            if (board.Abroad(c)) continue;
            ForceReports reports = known.Forces;
            ulong expected = near ? here.Truly : here.Lately;
            for (ulong about = (here.Present | expected | reports.Known) & ~(1UL << f); about != 0; about &= about - 1)
            {
                int g = BitOperations.TrailingZeroCount(about);
                var glance = new Glance(watcher.Key, (c * factions) + g, presence.Men(c, g), world.Turn, (expected >> g & 1) != 0);
                glance.Report(reports, g, eyes, watcher.Skill(c));
            }
        }
    }

    /// <summary>Who has to do with a place, factions by bits.</summary>
    /// <param name="Seeing">They see it by themselves.</param>
    /// <param name="Present">They have men in it.</param>
    /// <param name="Truly">They hold it or fight for it.</param>
    /// <param name="Lately">They did a turn ago.</param>
    public readonly record struct Hands(ulong Seeing, ulong Present, ulong Truly, ulong Lately);

    /// <summary>Whose eyes a report rests on.</summary>
    private enum Eyes { Own, Friends, Sources }

    private static ulong Bit(int faction) => faction < 0 ? 0 : 1UL << faction;

    /// <summary>A faction's dice and skill in a turn.</summary>
    private readonly struct Watcher
    {
        private readonly int intelligence, watched;
        private readonly bool aided;

        public Watcher(World world, int faction)
        {
            FactionState state = world.Factions[faction];
            Key = (ulong)world.Dice.Below(int.MaxValue, world.Turn, state.Id.Value, Purpose.Report);
            intelligence = world.Scenario.Factions[faction].Intelligence;
            aided = state.Aid[(int)SupportKind.Intelligence] > 0;
            watched = aided ? WatchedByAid(world, state) : -1;
        }

        /// <summary>What its dice in this turn come from.</summary>
        public ulong Key { get; }

        /// <summary>Its skill in a place, permille and above.</summary>
        public int Skill(int city) => !aided ? intelligence : intelligence + (watched == city ? AidHere : AidElsewhere);
    }

    /// <summary>The place of the latest intelligence granted; -1 for none.</summary>
    private static int WatchedByAid(World world, FactionState faction)
    {
        for (int i = world.Support.Count - 1; i >= 0; i--)
        {
            SupportCase granted = world.Support[i];
            if (granted.Kind != SupportKind.Intelligence || granted.State != SupportState.Done || granted.Asker != faction.Id) continue;
            return granted.Where is { } where ? world.Scenario.IndexOf(where) : -1;
        }
        return -1;
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

        /// <summary>Puts what the look shows among the reports.</summary>
        public void Report(ForceReports reports, int faction, Eyes eyes, int skill)
        {
            if (eyes == Eyes.Own) Men(reports, faction, 50, 100, 'A', skill >= 600 ? 1 : 2, "own forces");
            else if (eyes == Eyes.Friends) Men(reports, faction, 100, 200, 'B', 1, "allied forces");
            else Sources(reports, faction, skill);
        }

        /// <summary>Told by sources, if the dice bring one; else the old report ages.</summary>
        private void Sources(ForceReports reports, int faction, int skill)
        {
            int total = (int)(bits % 6) + (int)(bits / 6 % 6) + 2 + (skill - 500) / 125;
            if (total >= TwoSources) Men(reports, faction, 150, 250, 'B', total >= Agreeing ? 1 : 2, "two sources");
            else if (total >= OneSource) Men(reports, faction, 300, 400, 'C', total == OneSource ? 4 : 3, "one source");
            // A place that changed hands unseen: hearsay until somebody looks.
            else if (expected && (reports.Known >> faction & 1) == 0) reports.Keep(faction, new ForceReport(0, 2000, turn, 'D', 5, "hearsay"));
        }

        /// <summary>A range around a centre that is itself off by up to an error, both in permille.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Men(ForceReports reports, int faction, int error, int band, char letter, int number, string source)
        {
            if (men == 0)
            {
                if (expected) reports.Keep(faction, new ForceReport(0, 0, turn, letter, number, source));
                else reports.Drop(faction);
                return;
            }
            int off = (int)(bits / 36 % (ulong)(2 * error + 1)) - error;
            int centre = men + (int)((long)men * off / 1000);
            // Written out for two constants: division by a variable is what a look would cost most.
            (int low, int high) = ((int)((long)centre * (1000 - band) / 1000), (int)((long)centre * (1000 + band) / 1000));
            (low, high) = centre >= 2000 ? (low / 100 * 100, (high + 99) / 100 * 100) : (low / 50 * 50, (high + 49) / 50 * 50);
            reports.Keep(faction, new ForceReport(low, high, turn, letter, number, source));
        }
    }
}
