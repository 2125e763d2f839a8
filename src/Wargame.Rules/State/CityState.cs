using System.Runtime.CompilerServices;

namespace Wargame.Rules;

/// <summary>What is true of a city now.</summary>
public sealed class CityState
{
    /// <summary>Which city.</summary>
    public required CityId Id { get; init; }
    /// <summary>Who holds it; null off the map.</summary>
    public required FactionId? Controller { get => Known(Holder); set => Holder = value ?? default; }
    /// <summary>Who held it before the last change.</summary>
    public FactionId? Before { get; set; }
    /// <summary>Turn of the last change of control; 0 for none in this session.</summary>
    public int ChangedTurn { get; set; }
    /// <summary>Fortification, levels 0-4.</summary>
    public required int Fort { get; set; }
    /// <summary>Turns for which the place ties men of its holder down after it was entered without a fight (system 16).</summary>
    public int Digest { get; set; }
    /// <summary>Who fights inside it against the holder; null where nobody does.</summary>
    public FactionId? Contender { get => Known(Rival); set => Rival = value ?? default; }
    /// <summary>Share of the city that the contender holds, permille 0-1000.</summary>
    public int Grip { get; set; }
    /// <summary>People present, guests included.</summary>
    public required int People { get; set; }
    /// <summary>Of those, people whom fighting would touch first.</summary>
    public required int AtRisk { get; set; }
    /// <summary>Of those at risk, people warned by an evacuation and in shelter; a third of them go out again each turn (system 10).</summary>
    public int Sheltered { get; set; }
    /// <summary>Displaced people taken in here.</summary>
    public int Guests { get; set; }
    /// <summary>People who have left their homes here since the session began.</summary>
    public int Left { get; set; }
    /// <summary>Of those, who left in the last turn.</summary>
    public int LeftLastTurn { get; set; }
    /// <summary>People brought out by convoys since the session began.</summary>
    public int Evacuated { get; set; }
    /// <summary>Fear among its people, permille 0-800.</summary>
    public int Fear { get; set; }
    /// <summary>Civilians killed here, by cause: the factions in scenario order, then the hazards.</summary>
    public required int[] Killed { get; init; }
    /// <summary>Civilians wounded here, by cause: the factions in scenario order, then the hazards.</summary>
    public required int[] Wounded { get; init; }
    /// <summary>Supply of the holder's garrison, permille 0-1000 (system 3).</summary>
    public int Supply { get; set; } = 1000;
    /// <summary>Turns in a row for which the holder has had no source of supply here.</summary>
    public int CutOff { get; set; }
    /// <summary>True where fighting took place in the last adjudication.</summary>
    public bool Fought { get; set; }

    /// <summary>Its <see cref="Controller"/>; the id of no faction for nobody. A state has one of these, which is quicker to compare and look up.</summary>
    internal FactionId Holder { get; private set => Change(ref field, value); }
    /// <summary>Its <see cref="Contender"/> in the same way.</summary>
    internal FactionId Rival { get; private set => Change(ref field, value); }

    /// <summary>The marks of the world that the city is in; null outside of one.</summary>
    internal MapMarks? Map { private get; set; }

    private void Change(ref FactionId hands, FactionId value)
    {
        if (hands == value) return;
        hands = value;
        Map?.NewHands();
    }

    /// <summary>An id that may be that of no faction, in the other way.</summary>
    internal static FactionId? Known(FactionId id) => id == default ? null : id;

    /// <summary>A deep copy.</summary>
    public CityState Clone()
    {
        var copy = new CityState { Id = Id, Controller = null, Fort = 0, People = 0, AtRisk = 0, Killed = new int[Killed.Length], Wounded = new int[Wounded.Length] };
        copy.Take(this);
        return copy;
    }

    /// <summary>Takes over what is true of the same city in another world.</summary>
    internal void Take(CityState other)
    {
        (Holder, Before, ChangedTurn, Digest, Fort) = (other.Holder, other.Before, other.ChangedTurn, other.Digest, other.Fort);
        (Rival, Grip, Supply, CutOff, Fought) = (other.Rival, other.Grip, other.Supply, other.CutOff, other.Fought);
        (People, AtRisk, Sheltered, Guests, Fear) = (other.People, other.AtRisk, other.Sheltered, other.Guests, other.Fear);
        (Left, LeftLastTurn, Evacuated) = (other.Left, other.LeftLastTurn, other.Evacuated);
        other.Killed.AsSpan().CopyTo(Killed);
        other.Wounded.AsSpan().CopyTo(Wounded);
    }
}

/// <summary>What is true of a route now.</summary>
public sealed class RouteState
{
    /// <summary>Which route.</summary>
    public required RouteId Id { get; init; }
    /// <summary>Turns for which it stays cut, counting this one; 0 when open.</summary>
    public int CutFor { get; set => Change(ref field, value); }
    /// <summary>Who cut it last.</summary>
    public FactionId? CutBy { get; set; }
    /// <summary>Kilometres added by damage to a bridge or pass, while <see cref="DamagedFor"/> lasts.</summary>
    public int ExtraKm { get; set => Change(ref field, value); }
    /// <summary>Turns for which the damage lasts; 0 for none.</summary>
    public int DamagedFor { get; set => Change(ref field, value); }
    /// <summary>Share of its capacity taken by people in the last turn, permille, 0 and up.</summary>
    public int Clog { get; set; }

    /// <summary>The marks of the world that the route is in; null outside of one.</summary>
    internal MapMarks? Map { private get; set; }

    private void Change(ref int figure, int value)
    {
        if (figure == value) return;
        figure = value;
        Map?.NewLengths();
    }

    /// <summary>Kilometres of the route with its damage; -1 where it is cut for more than so many turns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Length(RouteDefinition route, int soon = 0) => CutFor > soon ? -1 : route.Km + (DamagedFor > 0 ? ExtraKm : 0);

    /// <summary>A copy.</summary>
    public RouteState Clone() => (RouteState)MemberwiseClone();

    /// <summary>Takes over what is true of the same route in another world.</summary>
    internal void Take(RouteState other) =>
        (CutFor, CutBy, ExtraKm, DamagedFor, Clog) = (other.CutFor, other.CutBy, other.ExtraKm, other.DamagedFor, other.Clog);
}

/// <summary>
/// What a map shows of one world, by two marks: who holds and fights for its places, and how long its routes are. The states themselves
/// set a new mark when they change, so that nobody who changes one has to think of it; a copy of a world has the marks of the world that
/// it was copied from. So where a mark is the same, the map is.
/// </summary>
internal sealed class MapMarks
{
    /// <summary>Mark of who holds and fights for the places.</summary>
    public object Hands { get; private set; } = new();
    /// <summary>Mark of the lengths of the routes.</summary>
    public object Lengths { get; private set; } = new();

    /// <summary>A place came into other hands.</summary>
    public void NewHands() => Hands = new object();

    /// <summary>A route has another length.</summary>
    public void NewLengths() => Lengths = new object();

    /// <summary>The world is now in this as another is.</summary>
    public void Take(MapMarks other) => (Hands, Lengths) = (other.Hands, other.Lengths);
}
