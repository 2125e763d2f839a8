using System.Reflection;
using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>Levers of a doctrine, e.g. <c>levers: { evacuateFrom: 1 }</c>: the properties of <see cref="DoctrineLevers"/>, read from the type.</summary>
internal static class LeversSection
{
    private static readonly PropertyInfo[] levers = [.. typeof(DoctrineLevers).GetProperties().Where(p => p.CanWrite)];

    public static DoctrineLevers Read(Fields? item)
    {
        var read = new DoctrineLevers();
        if (item is null) return read;
        foreach (PropertyInfo lever in levers)
        {
            string key = Words.Camel(lever.Name);
            IntRange range = DoctrineLevers.Range(lever.Name);
            // A lever that the style sets has no number of its own: it is left alone unless it is written down.
            int value = item.IntOr(key, range.Low, range.High, lever.GetValue(read) as int? ?? range.Low);
            if (item.Has(key)) lever.SetValue(read, value);
        }
        item.Close();
        return read;
    }
}
