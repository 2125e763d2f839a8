namespace Wargame.Server;

/// <summary>Everything under /api, one file a feature.</summary>
public static class Endpoints
{
    /// <summary>Maps them all.</summary>
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api");
        api.MapControlDesk();
        api.MapFacilitators();
        api.MapChairs();
        api.MapScenarios();
        api.MapSessions();
        api.MapBriefings();
        api.MapDocuments();
        api.MapSessionControl();
        api.MapPeople();
        api.MapMessages();
        api.MapInjects();
        api.MapSeats();
        api.MapJoining();
        api.MapReplays();
        api.MapTutorials();
        api.MapRulebook();
    }
}
