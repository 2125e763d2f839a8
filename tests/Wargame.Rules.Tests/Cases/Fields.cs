using System.Globalization;
using System.Reflection;

namespace Wargame.Rules.Tests.Cases;

/// <summary>
/// Draws and reads the state of a place, a route, a faction or a force by the names of its members in plain words: <c>cut off 2</c>,
/// <c>at risk 5000..6000</c>, <c>held by NORTH</c>, <c>aid Money 3</c>, <c>fought</c>.
/// </summary>
public static class Fields
{
    private static readonly Dictionary<string, string> Aliases = new()
    {
        ["held by"] = "Controller", ["cut"] = "CutFor", ["damaged"] = "DamagedFor", ["strike points"] = "GrantedAir", ["collapsed"] = "CollapsedTurn",
    };

    /// <summary>Sets a member.</summary>
    public static void Set(Names names, object on, string item)
    {
        (PropertyInfo member, string? index, string value) = Parse(names, on, item);
        if (member.GetValue(on) is int[] list) list[Index(names, index!)] = Number(value);
        else member.SetValue(on, Read(names, member.PropertyType, value));
    }

    /// <summary>What is wrong with a member, or null.</summary>
    public static string? Check(Names names, object on, string item)
    {
        (PropertyInfo member, string? index, string value) = Parse(names, on, item);
        object? found = member.GetValue(on) is int[] list ? list[Index(names, index!)] : member.GetValue(on);
        return Fits(names, found, value) ? null : $"{item}: found {names.Write(found)}";
    }

    /// <summary>A value fits what a case writes: a number, a range as 3..5, a name.</summary>
    public static bool Fits(Names names, object? found, string value)
    {
        if (found is int number && value.Contains("..", StringComparison.Ordinal))
        {
            string[] ends = value.Split("..");
            return (ends[0].Length == 0 || number >= Number(ends[0])) && (ends[1].Length == 0 || number <= Number(ends[1]));
        }
        if (found is bool flag) return flag == (value == "yes");
        return string.Equals(names.Write(found), value, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A whole number.</summary>
    public static int Number(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
        ? value : throw new CaseFault($"{text} is no number");

    private static (PropertyInfo Member, string? Index, string Value) Parse(Names names, object on, string item)
    {
        string[] words = item.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (Member(on, item) is { } flag && flag.PropertyType == typeof(bool)) return (flag, null, "yes");
        if (words[0] == "not" && Member(on, item[4..]) is { } off) return (off, null, "no");
        if (words.Length >= 2 && Member(on, string.Join(' ', words[..^1])) is { } member) return (member, null, words[^1]);
        if (words.Length >= 3 && Member(on, string.Join(' ', words[..^2])) is { } list) return (list, words[^2], words[^1]);
        throw new CaseFault($"{on.GetType().Name} has nothing called \"{item}\"");
    }

    private static PropertyInfo? Member(object on, string words)
    {
        string name = Aliases.GetValueOrDefault(words) ?? string.Concat(words.Split(' ').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
        return on.GetType().GetProperty(name);
    }

    private static int Index(Names names, string index) => Enum.TryParse(index, out SupportKind kind) ? (int)kind : names.Scenario.IndexOf(names.Faction(index));

    private static object? Read(Names names, Type type, string value)
    {
        if (value == "nobody") return null;
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(int)) return Number(value);
        if (plain == typeof(bool)) return value == "yes";
        if (plain == typeof(FactionId)) return names.Faction(value);
        if (plain == typeof(CityId)) return names.City(value);
        if (plain == typeof(string)) return value;
        if (plain.IsEnum) return Enum.Parse(plain, value);
        throw new CaseFault($"{value} cannot be set on a {plain.Name}");
    }
}
