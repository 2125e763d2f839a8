using System.Globalization;
using System.Reflection;
using System.Text;
using Wargame.Rules;

namespace Wargame.Tool.Rollouts;

/// <summary>A doctrine as it stands in factions.yaml.</summary>
internal static class DoctrineText
{
    public static string Of(DoctrineDefinition doctrine)
    {
        var text = new StringBuilder();
        void Line(string key, string value) => text.Append(CultureInfo.InvariantCulture, $"  {key}: {value}\n");
        text.Append(CultureInfo.InvariantCulture, $"- name: {doctrine.Name}\n");
        Line("title", doctrine.Title);
        Line("note", $"\"{doctrine.Note.Replace("\"", "'", StringComparison.Ordinal)}\"");
        Line("style", doctrine.Style.ToString().ToLowerInvariant());
        Line("aggression", Number(doctrine.Aggression));
        Line("care", Number(doctrine.Care));
        Line("trust", Number(doctrine.Trust));
        Line("orders", Number(doctrine.Orders));
        if (doctrine.Pressure != 0) Line("pressure", Number(doctrine.Pressure));
        Line("targets", Names(doctrine.Targets));
        Line("keeps", Names(doctrine.Keeps));
        // Only what differs from the style's own is written down.
        var usual = new DoctrineLevers();
        string[] levers = [.. typeof(DoctrineLevers).GetProperties().Where(p => p.CanWrite && p.GetValue(doctrine.Levers) is int value && !Equals(p.GetValue(usual), value))
            .Select(p => $"{Camel(p)}: {Number((int)p.GetValue(doctrine.Levers)!)}")];
        if (levers.Length > 0) Line("levers", $"{{ {string.Join(", ", levers)} }}");
        return text.ToString();
    }

    private static string Names(IReadOnlyList<CityId> cities) => $"[{string.Join(", ", cities)}]";
    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
    private static string Camel(PropertyInfo lever) => char.ToLowerInvariant(lever.Name[0]) + lever.Name[1..];
}
