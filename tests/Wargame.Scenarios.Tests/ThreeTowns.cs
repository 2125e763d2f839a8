using Wargame.Rules;

namespace Wargame.Scenarios.Tests;

/// <summary>
/// The smallest scenario that has everything: North holds Alder, South holds Cedar, Birch lies between them, and a power
/// beyond the sea can send North help by Alder's port. Tests start from it and change a line.
/// </summary>
public static class ThreeTowns
{
    /// <summary>The scenario as read.</summary>
    public static Scenario Scenario()
    {
        ScenarioReading reading = ScenarioReader.Read(Files());
        return reading.Scenario ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }

    /// <summary>The files as they are.</summary>
    public static TextFiles Files() => new(Texts());

    /// <summary>The files with one text in one of them replaced; the text must stand there exactly once.</summary>
    public static TextFiles With(string path, string old, string now)
    {
        Dictionary<string, string> texts = Texts();
        if (texts[path].Split(old).Length != 2) throw new ArgumentException($"'{old}' does not stand once in {path}", nameof(old));
        texts[path] = texts[path].Replace(old, now, StringComparison.Ordinal);
        return new(texts);
    }

    /// <summary>The files with one of them replaced, added or, for null, taken away.</summary>
    public static TextFiles WithFile(string path, string? text)
    {
        Dictionary<string, string> texts = Texts();
        if (text is null) texts.Remove(path);
        else texts[path] = text;
        return new(texts);
    }

    /// <summary>Path to text.</summary>
    public static Dictionary<string, string> Texts() => new(StringComparer.Ordinal)
    {
        ["scenario.yaml"] = """
            id: three-towns
            title: Three towns on a road
            shortTitle: Three towns
            summary: Two sides and a road.
            contentNote: Nothing here has happened.
            rulebook: wargame-1
            startsAt: 2024-01-01T06:00
            turnHours: 12
            turns: 6
            people: { fewest: 1, most: 4 }
            minutes: 30
            parameters:
              marchKm: { value: 100, source: A1 }
            """,
        ["sources.yaml"] = """
            sources:
              A1: Made up for tests
              M: Remembered
            """,
        ["places.yaml"] = """
            source: A1
            places:
              - id: alder
                name: Alder
                names: { ar: ألدر }
                at: [36.5, 34.25]
                class: town
                label: e
                controller: NOR
                people: 100000
                atRisk: 20000
                value: 40
                welcome: 500
                shelter: 30000
                supplyFor: [NOR]
              - id: birch
                name: Birch
                at: [36.7, 34.5]
                class: city
                label: sw
                controller: NOR
                people: 300000
                atRisk: 90000
                fort: 1
                value: 90
                welcome: 300
                shelter: 20000
              - id: cedar
                name: Cedar
                at: [36.9, 34.9]
                class: small
                label: e
                controller: SOU
                people: 20000
                atRisk: 5000
                value: 30
                welcome: 400
                shelter: 10000
                supplyFor: [SOU]
              - id: sea
                name: Sea
                at: [36.1, 34.2]
                class: off-map
                label: w
                people: 0
                welcome: 0
                shelter: 0
            """,
        ["routes.yaml"] = """
            source: A1
            routes:
              - id: alder-birch
                a: alder
                b: birch
                km: 60
                main: true
                via: [[36.6, 34.4]]
              - id: birch-cedar
                a: birch
                b: cedar
                km: 40
                bridge: true
              - id: sea-alder
                a: sea
                b: alder
                km: 100
                kind: sea
            """,
        ["corridors.yaml"] = """
            corridors:
              - { id: birch-sea, name: Birch to the sea, from: birch, to: sea, for: [NOR] }
            """,
        ["factions.yaml"] = """
            source: A1
            factions:
              - id: NOR
                name: North
                subtitle: Holds the road
                letter: N
                shape: square
                palette: 1
                capital: alder
                cohesion: 400
                collapseBelow: 250
                legitimacy: 400
                credibility: 400
                commandPoints: 2
                lots: 2
                airPoints: 1
                intelligence: 400
                doctrines:
                  - { name: hold, title: Hold, note: Keeps both towns., style: defend, aggression: 200, care: 500, trust: 500, orders: 800, targets: [cedar], keeps: [birch, alder] }
              - id: SOU
                name: South
                subtitle: Wants the road
                letter: S
                shape: circle
                palette: 2
                capital: cedar
                cohesion: 700
                collapseBelow: 150
                legitimacy: 500
                credibility: 600
                commandPoints: 2
                lots: 2
                airPoints: 0
                intelligence: 500
                doctrines:
                  - { name: advance, title: Advance, note: Takes what it can., style: advance, aggression: 700, care: 400, trust: 500, orders: 800, targets: [birch, alder], keeps: [cedar] }
              - id: PWR
                name: Power
                subtitle: Beyond the sea
                letter: P
                shape: pentagon
                palette: 7
                cohesion: 700
                collapseBelow: 0
                legitimacy: 500
                credibility: 500
                commandPoints: 0
                lots: 0
                airPoints: 1
                intelligence: 600
                patron:
                  pool: 4
                  drainAt: 4
                  drainedBy: Another sea.
                  gives:
                    - kind: arms
                      to: [NOR]
                      interest: 1
                      most: 1
                      cost: 2
                      delay: 1
                      from: sea
                      enters: alder
                      note: By ship.
                      terms:
                        - { id: guard-the-port, text: Troops to guard the port, worth: 2, effect: keep-garrison, city: alder, amount: 500 }
                doctrines:
                  - { name: distant, title: Distant, note: Helps a little., style: patron, aggression: 200, care: 500, trust: 500, orders: 500, targets: [], keeps: [] }
            """,
        ["forces.yaml"] = """
            source: A1
            forces:
              - { faction: NOR, name: Alder garrison, city: alder, class: regular, men: 2000, quality: 500, morale: 500, cell: army }
              - { faction: NOR, name: Birch garrison, city: birch, class: conscript, men: 3000, quality: 430, morale: 420, cell: army }
              - { faction: SOU, name: Cedar column, city: cedar, class: rebel, men: 5000, quality: 650, morale: 800, cell: core }
            """,
        ["relations.yaml"] = """
            source: A1
            relations:
              - { a: NOR, b: SOU, relation: hostile }
              - { a: NOR, b: PWR, relation: allied }
            """,
        ["objectives.yaml"] = """
            source: A1
            objectives:
              - { faction: NOR, text: Hold Birch, kind: hold-place, cities: [birch], mixed: 2, success: 4, distinguished: 6 }
              - { faction: SOU, text: Take Birch, kind: places-held, cities: [birch], mixed: 1, success: 1, distinguished: 1 }
              - { faction: PWR, text: Little harm, kind: harm-caused, mixed: 600, success: 200, distinguished: 60 }
            """,
        ["injects.yaml"] = """
            source: A1
            injects:
              - id: storm
                turn: 2
                title: A storm
                text: No ship can land.
                from: Harbour master
                effects:
                  - { kind: cut-route, route: sea-alder, amount: 2 }
            """,
        ["secrets.yaml"] = """
            source: A1
            secrets:
              - { id: empty-depots, owner: NOR, text: The depots are empty., rumour: Depots are said to be empty., fromTurn: 1, cohesion: 20 }
            """,
        ["map.yaml"] = """
            source: A1
            camera:
              southWest: [36.0, 34.0]
              northEast: [37.0, 35.0]
            country: Syria
            neighbours: [Lebanon]
            borderNote: Lines are made up.
            rivers:
              - [[36.2, 34.1], [36.4, 34.9]]
            labels:
              - { text: SEA, at: [36.05, 34.5], water: true }
            sites:
              - { name: Elm, at: [36.55, 34.3], follows: alder, town: true }
              - { at: [36.95, 34.95], fixed: SOU }
            """,
        ["briefings/common.md"] = "# Three towns\nA road and two sides.\n",
        ["briefings/NOR.md"] = "You are the North.\n",
        ["briefings/SOU.md"] = "You are the South.\n",
        ["briefings/PWR.md"] = "You are the Power.\n",
    };
}
