using CustomerHealth.Channels.Slack.Manifest;
using CustomerHealth.Channels.Slack.Socket;
using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Core.Installations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CustomerHealth.Channels.Slack;

/// <summary>Asks Slack whether the app is installed as it must be.</summary>
public static class SlackInstallation
{
    /// <summary>What is wrong, a sentence each with what to do; empty when nothing is.</summary>
    /// <param name="configuration">With section <c>Slack</c>, which is right in itself.</param>
    /// <param name="installations">Where the app was installed; null where it is not installed by OAuth.</param>
    /// <param name="clock">Limits the calls.</param>
    /// <param name="cancellationToken">Stops them.</param>
    public static async Task<IReadOnlyList<string>> CheckAsync(IConfiguration configuration, IInstallations? installations, TimeProvider clock, CancellationToken cancellationToken)
    {
        var added = new ServiceCollection().AddSingleton(clock).AddLogging().AddSlack(configuration);
        if (installations is not null)
            added.AddSingleton(installations);
        await using var services = added.BuildServiceProvider();
        var options = services.GetRequiredService<IOptions<SlackOptions>>().Value;
        var workspaces = services.GetRequiredService<SlackWorkspaces>();
        List<string> wrong = [];
        // Of the settings' token there is one; by OAuth the app may be in each of them.
        foreach (var id in options.HasOAuth ? options.TeamIds : options.TeamIds.Take(1))
        {
            var web = workspaces.Of(id).Web;
            var found = Workspace(await web.WhoAmIAsync(cancellationToken), id, options).Concat(Scopes(await web.ScopesAsync(cancellationToken)));
            wrong.AddRange(options.TeamIds.Count == 1 ? found : found.Select(sentence => $"{id}: {sentence}"));
        }

        if (options.HasSocket && await services.GetRequiredService<SlackConnections>().OpenAsync(cancellationToken) is SlackAnswer<Uri>.Refused(var refused, _))
            wrong.Add(SlackConnections.IsOfTheToken(refused) ? $"{SlackConnections.WrongToken} ({refused})." : $"{SlackErrors.Sentence(refused, needed: null)}.");
        return wrong;
    }

    private static IEnumerable<string> Workspace(SlackAnswer<SlackSelf> answer, string id, SlackOptions options) => answer switch
    {
        SlackAnswer<SlackSelf>.Ok(var self) when self.TeamId == id => [],
        SlackAnswer<SlackSelf>.Ok(var self) =>
            [$"Slack:BotToken is of the workspace {self.TeamId}, and the first of Slack:TeamIds is {id}: messages go to the first, so the token's workspace must stand there."],
        SlackAnswer<SlackSelf>.Refused(var error, var needed) => [SlackErrors.Sentence(error, needed) + "."],
        SlackAnswer<SlackSelf>.Limited(var after) => [$"Slack asks to wait {after.TotalSeconds:0} seconds; try again then."],
        SlackAnswer<SlackSelf>.Failed({ } status) => [$"{options.ApiBaseUrl} answered with status {status}, not as Slack does; is Slack:ApiBaseUrl right?"],
        SlackAnswer<SlackSelf>.Failed => [$"{options.ApiBaseUrl} cannot be reached from here; is there a firewall or a proxy in between?"],
        _ => [$"{options.ApiBaseUrl} did not answer in time."],
    };

    // What the first answer says already is not said again.
    private static IEnumerable<string> Scopes(SlackAnswer<string[]> answer) => answer is SlackAnswer<string[]>.Ok([_, ..] granted)
        ? SlackManifest.Scopes().Where(scope => !granted.Contains(scope.Key, StringComparer.Ordinal))
            .Select(scope => $"The app lacks the permission {scope.Key} ({scope.Value}): paste the manifest again under App Manifest, then install the app again.")
        : [];
}
