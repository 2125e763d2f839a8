namespace Wargame.Rules;

/// <summary>People leaving a place and coming to one, with guests and people at risk in step. Whoever leaves here arrives somewhere.</summary>
internal static class People
{
    /// <summary>Takes people out of a place, of them so many at risk; returns how many of them were guests there.</summary>
    public static int Leave(CityState city, int people, int atRisk)
    {
        int guests = city.People == 0 ? 0 : (int)((long)people * city.Guests / city.People);
        city.Guests -= guests;
        city.People -= people;
        // Those left behind cannot be more at risk than there are.
        city.AtRisk = Math.Clamp(city.AtRisk - atRisk, 0, city.People);
        city.Sheltered = Math.Min(city.Sheltered, city.AtRisk);
        return guests;
    }

    /// <summary>Takes displaced people in: they are at risk as the place's own people are.</summary>
    public static void TakeIn(CityDefinition place, CityState city, int people)
    {
        city.People += people;
        city.Guests += people;
        city.AtRisk = Math.Min(city.People, city.AtRisk + AtRisk(place, people));
    }

    /// <summary>Takes people of the place back home.</summary>
    public static void Return(CityDefinition place, CityState city, int people)
    {
        city.People += people;
        city.Left -= people;
        city.AtRisk = Math.Min(city.People, city.AtRisk + AtRisk(place, people));
    }

    private static int AtRisk(CityDefinition place, int people) => place.People == 0 ? 0 : (int)((long)people * place.AtRisk / place.People);
}
