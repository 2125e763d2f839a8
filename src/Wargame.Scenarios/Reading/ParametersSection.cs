using System.Reflection;
using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>
/// Figures of the rules in scenario.yaml, each as <c>marchKm: { value: 120, source: "S4" }</c>. The keys are the
/// properties of <see cref="RuleParameters"/>, read from the type, so that a figure added there can be set at once.
/// </summary>
internal static class ParametersSection
{
    private static readonly PropertyInfo[] figures =
        [.. typeof(RuleParameters).GetProperties().Where(p => p.PropertyType == typeof(int) && p.CanWrite)];

    public static RuleParameters Read(Fields head)
    {
        var parameters = new RuleParameters();
        if (head.InnerOr("parameters", typeof(RuleParameters)) is not { } keys) return parameters;
        foreach (PropertyInfo figure in figures)
        {
            if (keys.InnerOr(Words.Camel(figure.Name)) is not { } item) continue;
            (int low, int high) = Range(figure.Name);
            int value = item.Int("value", low, high, $"By default {figure.GetValue(parameters)}.");
            if (!item.Probing) figure.SetValue(parameters, value);
            item.Source();
            item.Close();
        }
        keys.Close();
        return parameters;
    }

    private static (int Low, int High) Range(string figure) => figure switch
    {
        nameof(RuleParameters.MarchKm) or nameof(RuleParameters.PursuitKm) => (20, 500),
        nameof(RuleParameters.MenPerLot) => (100, 20_000),
        nameof(RuleParameters.PeoplePerLot) => (500, 100_000),
        nameof(RuleParameters.RoadCapacity) => (1000, 1_000_000),
        nameof(RuleParameters.DisplacedBefore) => (0, 50_000_000),
        nameof(RuleParameters.CapitalWill) or nameof(RuleParameters.FreshWill) or nameof(RuleParameters.HandoverGreatPlace) => (-6, 6),
        nameof(RuleParameters.ContagionMost) => (0, 6),
        nameof(RuleParameters.PoolDraw) => (0, 5),
        nameof(RuleParameters.TurnsAfterCollapse) => (0, 60),
        nameof(RuleParameters.ObeysAt) or nameof(RuleParameters.SharingAt) => (2, 12),
        nameof(RuleParameters.CellStands) => (0, 6),
        nameof(RuleParameters.Outflow) or nameof(RuleParameters.Harm) => (0, 2000),
        _ => (0, 1000),
    };
}
