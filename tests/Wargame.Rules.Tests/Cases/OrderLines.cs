using System.Text.RegularExpressions;

namespace Wargame.Rules.Tests.Cases;

/// <summary>Reads orders, one a line, and injects: <c>NORTH advance 9000 from Ford to City</c>, <c>control Cohesion SOUTH -30</c>.</summary>
public static class OrderLines
{
    private static readonly (Regex Form, Func<Names, World, FactionId, GroupCollection, Order> Make)[] Forms =
    [
        (Form(@"advance (?<men>\d+) from (?<from>\w+) to (?<to>\w+)"), (n, _, _, g) => new Advance(n.City(g["from"].Value), n.City(g["to"].Value), Number(g["men"]))),
        (Form(@"reinforce (?<men>\d+) from (?<from>\w+) to (?<to>\w+)"), (n, _, _, g) => new Reinforce(n.City(g["from"].Value), n.City(g["to"].Value), Number(g["men"]))),
        (Form(@"withdraw (?<men>\d+) from (?<from>\w+) to (?<to>\w+)"), (n, _, _, g) => new Withdraw(n.City(g["from"].Value), n.City(g["to"].Value), Number(g["men"]))),
        (Form(@"hold (?<at>\w+)"), (n, _, _, g) => new Hold(n.City(g["at"].Value), Posture.Stand)),
        (Form(@"dig in at (?<at>\w+)"), (n, _, _, g) => new Hold(n.City(g["at"].Value), Posture.DigIn)),
        (Form(@"rest at (?<at>\w+)"), (n, _, _, g) => new Hold(n.City(g["at"].Value), Posture.Rest)),
        (Form(@"open the works at (?<at>\w+)"), (n, _, _, g) => new Hold(n.City(g["at"].Value), Posture.Open)),
        (Form(@"turn people away at (?<at>\w+)"), (n, _, _, g) => new Hold(n.City(g["at"].Value), Posture.TurnAway)),
        (Form(@"offer (?<other>[A-Z]+) a bargain for (?<turns>\d) turns?: (?<pledges>.+)"), (n, _, _, g) => Bargain(n, g)),
        (Form(@"agree to the bargain of (?<other>[A-Z]+)"), (n, w, f, g) => Answered(n, w, f, g, Rules.Answer.Grant)),
        (Form(@"refuse the bargain of (?<other>[A-Z]+)"), (n, w, f, g) => Answered(n, w, f, g, Rules.Answer.Refuse)),
        (Form(@"counter the bargain of (?<other>[A-Z]+) for (?<turns>\d) turns?: (?<pledges>.+)"), (n, w, f, g) => Answered(n, w, f, g, Rules.Answer.Counter)),
        (Form(@"end the bargain with (?<other>[A-Z]+)"), (n, w, f, g) => new EndBargain(BargainLines.Between(w, f, n.Faction(g["other"].Value), BargainState.InForce).Number)),
        (Form(@"decree (?<what>\w+)(?: (?<secret>[a-z]+))?"), (_, _, _, g) => new Decree(Enum.Parse<DecreeKind>(g["what"].Value), g["secret"].Success ? g["secret"].Value : null)),
        (Form("hand power over"), (_, _, _, _) => new StepDown(Departure.TransferPower, null)),
        (Form(@"go into exile with (?<other>[A-Z]+)"), (n, _, _, g) => new StepDown(Departure.Exile, n.Faction(g["other"].Value))),
        (Form(@"leave in secret(?: for (?<other>[A-Z]+))?"), (n, _, _, g) => new StepDown(Departure.LeaveSecretly, n.Side(g["other"].Value))),
        (Form(@"declare (?<stance>\w+) about (?<other>[A-Z]+)"), (n, _, _, g) => new Declare(n.Faction(g["other"].Value), Enum.Parse<Stance>(g["stance"].Value))),
        (Form(@"answer the strikes of (?<other>[A-Z]+)"), (n, _, _, g) => new Retaliate(n.Faction(g["other"].Value))),
        (Form(@"(?<stop>stop|let pass) (?<kind>\w+) of (?<other>[A-Z]+)"), (n, w, _, g) => Passing(n, w, g)),
        (Form(@"strike (?<aim>approach|city) (?<at>\w+) with (?<points>\d+)"), (n, _, _, g) => new Strike(Aim(g["aim"]), n.City(g["at"].Value), null, Number(g["points"]))),
        (Form(@"strike (?<aim>road|crossing|convoy) (?<at>[\w-]+) with (?<points>\d+)"), (n, _, _, g) => new Strike(Aim(g["aim"]), null, n.Route(g["at"].Value), Number(g["points"]))),
        (Form(@"evacuate (?<from>\w+) to (?<to>\w+) with (?<lots>\d+)(?<families> families first)?"),
            (n, _, _, g) => new Evacuate(n.City(g["from"].Value), n.City(g["to"].Value), Number(g["lots"]), g["families"].Success)),
        (Form(@"offer terms to (?<at>\w+)(?:: (?<terms>.*))?"), (n, _, _, g) => Talks(n, n.City(g["at"].Value), g["terms"].Value)),
        (Form(@"ask (?<power>[A-Z]+) for (?<kind>\w+) (?<amount>\d+)(?: for (?<at>[A-Z]\w+))?(?: with (?<terms>[a-z -]+))?"),
            (n, _, _, g) => new RequestSupport(n.Faction(g["power"].Value), Enum.Parse<SupportKind>(g["kind"].Value), Number(g["amount"]), n.Place(g["at"].Value), Terms(g))),
        (Form(@"(?<answer>grant|refuse) (?<kind>\w+) (?:to|of) (?<other>[A-Z]+)"), (n, w, f, g) => Answer(n, w, f, g, 0)),
        (Form(@"(?<answer>counter) (?<kind>\w+) (?:to|of) (?<other>[A-Z]+) at (?<amount>\d+)(?: with (?<terms>[a-z -]+))?"), (n, w, f, g) => Answer(n, w, f, g, Number(g["amount"]))),
        (Form(@"announce (?<claim>\w+)(?: (?:of|about) (?<about>\w+))?"),
            (n, _, _, g) => new Announce(Enum.Parse<ClaimKind>(g["claim"].Value), n.Place(g["about"].Value), n.Side(g["about"].Value))),
    ];

    /// <summary>The order of a line with its faction.</summary>
    public static (FactionId Faction, Order Order) Read(Names names, World world, string line)
    {
        int space = line.IndexOf(' ', StringComparison.Ordinal);
        FactionId faction = names.Faction(space < 0 ? line : line[..space]);
        foreach ((Regex form, Func<Names, World, FactionId, GroupCollection, Order> make) in Forms)
        {
            if (form.Match(line[(space + 1)..]) is { Success: true } match) return (faction, make(names, world, faction, match.Groups));
        }
        throw new CaseFault($"\"{line}\" is no order");
    }

    /// <summary>True for an inject.</summary>
    public static bool IsInject(string line) => line.StartsWith("control ", StringComparison.Ordinal);

    /// <summary>An inject with one effect: kind, subjects in any order, amount.</summary>
    public static Inject Inject(Names names, string line)
    {
        string[] words = line.Split(' ')[1..];
        FactionId? faction = null;
        CityId? city = null;
        RouteId? route = null;
        int amount = 0;
        foreach (string word in words[1..])
        {
            if (names.Side(word) is { } side) faction = side;
            else if (names.Place(word) is { } place) city = place;
            else if (names.Road(word) is { } road) route = road;
            else amount = Fields.Number(word);
        }
        return new Inject("An event", "For tests.", "", [], "", [], [new InjectEffect(Enum.Parse<InjectEffectKind>(words[0]), faction, city, route, amount)]);
    }

    private static NegotiateHandover Talks(Names names, CityId city, string terms)
    {
        string[] said = terms.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        FactionId? guarantor = said.FirstOrDefault(t => t.StartsWith("guarantor ", StringComparison.Ordinal)) is { } named ? names.Faction(named[10..]) : null;
        return new NegotiateHandover(city, said.Contains("safe passage"), said.Contains("amnesty"), guarantor);
    }

    private static AnswerRequest Answer(Names names, World world, FactionId by, GroupCollection groups, int amount)
    {
        FactionId other = names.Faction(groups["other"].Value);
        var kind = Enum.Parse<SupportKind>(groups["kind"].Value);
        SupportCase open = world.Support.FindLast(s => s.Kind == kind && (s.Asker == other && s.Power == by || s.Asker == by && s.Power == other))
            ?? throw new CaseFault($"{by} and {other} do not negotiate about {kind}");
        Answer answer = groups["answer"].Value switch { "grant" => Rules.Answer.Grant, "refuse" => Rules.Answer.Refuse, _ => Rules.Answer.Counter };
        return new AnswerRequest(open.Number, answer, amount, Terms(groups), "");
    }

    private static Veto Passing(Names names, World world, GroupCollection groups)
    {
        FactionId power = names.Faction(groups["other"].Value);
        var kind = Enum.Parse<SupportKind>(groups["kind"].Value);
        SupportCase granted = world.Support.FindLast(s => s.Kind == kind && s.Power == power) ?? throw new CaseFault($"{power} has granted no {kind}");
        return new Veto(SupportVetoes.NumberOf(world.Scenario, granted), groups["stop"].Value == "stop", "");
    }

    private static OfferBargain Bargain(Names names, GroupCollection groups)
    {
        (IReadOnlyList<Pledge> gives, IReadOnlyList<Pledge> wants) = BargainLines.Sides(names, groups["pledges"].Value);
        return new OfferBargain(names.Faction(groups["other"].Value), gives, wants, Number(groups["turns"]), "");
    }

    private static AnswerBargain Answered(Names names, World world, FactionId by, GroupCollection groups, Answer answer)
    {
        (IReadOnlyList<Pledge> gives, IReadOnlyList<Pledge> wants) = BargainLines.Sides(names, groups["pledges"].Value);
        int turns = groups["turns"].Success ? Number(groups["turns"]) : 1;
        return new AnswerBargain(BargainLines.Between(world, by, names.Faction(groups["other"].Value), BargainState.Offered).Number, answer, gives, wants, turns, "");
    }

    private static string[] Terms(GroupCollection groups) => groups["terms"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static StrikeAim Aim(Group group) => Enum.Parse<StrikeAim>(group.Value, ignoreCase: true);

    private static int Number(Group group) => Fields.Number(group.Value);

    private static Regex Form(string form) => new($"^{form}$", RegexOptions.Compiled);
}
