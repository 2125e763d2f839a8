namespace Wargame.Rules;

/// <summary>Kilometres that columns have marched in a turn, by number of their force. Few march, so they are searched one by one.</summary>
internal sealed class Marched
{
    private readonly List<(int Force, int Km)> columns = [];

    /// <summary>A new turn begins.</summary>
    public void Clear() => columns.Clear();

    /// <summary>Kilometres of a force so far.</summary>
    public int Of(int force)
    {
        foreach ((int number, int km) in columns)
        {
            if (number == force) return km;
        }
        return 0;
    }

    /// <summary>Adds to the kilometres of a force.</summary>
    public void Add(int force, int km)
    {
        for (int i = 0; i < columns.Count; i++)
        {
            if (columns[i].Force != force) continue;
            columns[i] = (force, columns[i].Km + km);
            return;
        }
        columns.Add((force, km));
    }
}

/// <summary>What a leg asks of men who go on from one place to the next in a turn; the default asks nothing.</summary>
/// <param name="Marched">What they have marched already.</param>
/// <param name="Tempo">Momentum that they need, permille.</param>
/// <param name="Km">Length of the leg.</param>
/// <param name="Budget">Kilometres of a turn, beyond which only the first leg goes.</param>
internal readonly record struct Stride(Marched? Marched, int Tempo, int Km, int Budget)
{
    /// <summary>True where a force may take the leg.</summary>
    public bool Lets(Force force)
    {
        if (Marched is null) return true;
        int before = Marched.Of(force.Number);
        return force.Tempo >= Tempo && (before == 0 || before + Km <= Budget);
    }
}
