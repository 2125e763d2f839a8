namespace Wargame.Browser.Tests;

/// <summary>A scenario whose author wants to run something in other people's browsers: the tutorial's ground with hostile words on it.</summary>
public static class HostileScenario
{
    public const string Id = "hostile";

    /// <summary>A short word that runs where it is taken for HTML; it fits wherever a name does.</summary>
    public const string Image = "<img src=x onerror=window.__ran=1>";

    /// <summary>Another.</summary>
    public const string Drawing = "<svg/onload=window.__ran=2>";

    /// <summary>A script as text; where it is shown as text, one reads this.</summary>
    public const string Script = "<script>window.__ran=3</script>";

    /// <summary>A script that the Markdown below shows as code: there it is to be read.</summary>
    public const string Quoted = "<script>window.__ran=32</script>";

    /// <summary>Everything that Markdown can be made to carry.</summary>
    public const string Markdown = """
        # Briefing <script>window.__ran=4</script>

        <script>window.__ran=5</script>

        <img src=x onerror="window.__ran=6"> <img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='window.__ran=7'/>">

        [plain](javascript:window.__ran=8) [tabbed](java&#x09;script:window.__ran=9) [page](data:text/html,<script>window.__ran=10</script>) [shouted](JaVaScRiPt:window.__ran=11)
        [vb](vbscript:window.__ran=12) [blob](blob:null) [own api](/api/control/sign-out) [quoted]("onmouseover="window.__ran=13) ![picture](x"onerror="window.__ran=14)

        <a href="&#106;avascript:window.__ran=15">entity</a> <a href="//elsewhere.example" target=_blank onclick="window.__ran=16">elsewhere</a>

        <svg onload="window.__ran=17"><animate onbegin="window.__ran=18" attributeName=x dur=1s><a xlink:href="javascript:window.__ran=19"><text>drawn</text></a></svg>

        <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=window.__ran=20&gt;"></table></mtext></math>

        <iframe srcdoc="<script>parent.__ran=21</script>"></iframe><object data="javascript:window.__ran=22"></object><embed src="javascript:window.__ran=23">

        <style>* { display: none !important; background: url(javascript:window.__ran=24) }</style><link rel=stylesheet href="data:text/css,*{display:none}">

        <form action="/api/control/sign-out" method=post><input autofocus onfocus="window.__ran=25"><button formaction="javascript:window.__ran=26">press</button></form>

        <base href="https://elsewhere.example/"><meta http-equiv=refresh content="0;url=javascript:window.__ran=27">

        <details open ontoggle="window.__ran=28"><summary>nested **[bold <b onmouseover=window.__ran=29>x</b>](javascript:window.__ran=30)**</summary></details>

        > - [ ] <video><source onerror="window.__ran=31"></video> `<script>window.__ran=32</script>`

        | a <img src=x onerror=window.__ran=33> | b |
        |---|---|
        | [c](javascript:window.__ran=34 "t\" onload=\"window.__ran=35") | <p id=app name=location>clobbered</p> |

        [ref]

        [ref]: javascript:window.__ran=36 "x"
        """;

    /// <summary>Writes it into the folder of a server's own scenarios.</summary>
    public static void WriteTo(string data)
    {
        string folder = Path.Combine(data, "scenarios", Id), library = Path.Combine(Path.GetDirectoryName(Programs.Server)!, "Library", "tutorial");
        foreach (string file in Directory.EnumerateFiles(library, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "tutorial.yaml"))
        {
            string to = Path.Combine(folder, Path.GetRelativePath(library, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.WriteAllText(to, Spoiled(Path.GetFileName(file), File.ReadAllText(file)));
        }
    }

    private static string Spoiled(string name, string text) => name switch
    {
        "scenario.yaml" => text.Replace("id: tutorial", $"id: {Id}").Replace("\"Tutorial: the road to Alder\"", $"\"Hostile {Image}\"").Replace("shortTitle: Tutorial", $"shortTitle: \"H {Drawing}\"")
            .Replace("  A small town,", $"  {Script} {Image}\n  A small town,").Replace("contentNote: The country", $"contentNote: {Image} The country"),
        "common.md" or "COAST.md" => Markdown,
        "factions.yaml" => text.Replace("name: Coast", $"name: \"Coast {Image}\"").Replace("title: Guard the road", $"title: \"Guard {Drawing}\""),
        "places.yaml" => text.Replace("name: Quay", $"name: \"Quay {Drawing}\"").Replace("A market town", $"{Script} A market town"),
        "injects.yaml" => text.Replace("title: Drivers on the Alder road", $"title: \"Drivers {Image}\"").Replace("Lorry drivers say", $"{Script} Lorry drivers say").Replace("from: Radio Quay", $"from: \"{Drawing}\""),
        _ => text,
    };
}
