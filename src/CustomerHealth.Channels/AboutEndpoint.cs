using CustomerHealth.Channels.Drawing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CustomerHealth.Channels;

/// <summary>The page that says who runs the bot and what it reads and keeps: the apps of the platforms link to it. Open to anybody, and the same for all.</summary>
public static class AboutEndpoint
{
    /// <summary>Its path.</summary>
    public const string Path = "/about";

    /// <summary>Maps it.</summary>
    /// <param name="routes">The routes.</param>
    /// <param name="organization">The firm that runs the bot.</param>
    public static void MapAbout(this IEndpointRouteBuilder routes, string organization)
    {
        var page = new BrowserPage(
            StatusCodes.Status200OK,
            "Customer Health",
            $"This is the installation of {organization}: a bot that says how each of its clients is doing, what changed, why, and what to do.",
            "The bot reads what is written to it, and the name and address of who writes. It looks up who else is in a conversation before it answers there. It reads no other messages.",
            $"What it keeps stands in a database that {organization} runs: who is who, what people recorded and when, and the answers that it sent. Nothing goes to anybody else.",
            $"Who may use it, and what they see, {organization} decides: each person sees the clients of their own place in it. For questions, and to have what is kept of you shown or deleted, ask there.");
        routes.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], () => (IResult)page).ExcludeFromDescription();
    }
}
