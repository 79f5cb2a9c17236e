using System.Text;
using System.Text.Json.Nodes;
using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Tests.Slack.Web;

/// <summary>Calls every method that the bot uses, against a Slack that knows csm.one@example.com and the channel #renewals.</summary>
internal static class EveryMethod
{
    public const string Modal = """{"type":"modal","title":{"type":"plain_text","text":"Log"},"blocks":[{"type":"section","text":{"type":"mrkdwn","text":"x"}}]}""";

    private const string Home = """{"type":"home","blocks":[{"type":"section","text":{"type":"mrkdwn","text":"x"}}]}""";
    private const string Blocks = """[{"type":"section","text":{"type":"mrkdwn","text":"hello"}}]""";

    /// <summary>The names of the methods, as the description that we keep has them.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Described() =>
        JsonNode.Parse(File.ReadAllText(Node.File(SlackStandIn.Description)))!["paths"]!.AsObject()
            .Where(path => path.Key != "/upload/{id}")
            .ToDictionary(path => path.Key.TrimStart('/'), path => (IReadOnlySet<string>)Fields(path.Value!));

    /// <summary>Each call must be done; modals need a trigger, which only a person can pull.</summary>
    /// <returns>The conversation with the person, and the message in it.</returns>
    public static async Task<SlackPosted> CallAllAsync(SlackWeb web, SlackFiles files)
    {
        Ok(await web.WhoAmIAsync(default)).TeamId.ShouldBe("T000000001");
        var user = Ok(await web.UserByEmailAsync("csm.one@example.com", default));
        Ok(await web.UserAsync(user.Id, default)).ShouldBe(user);
        Ok(await web.UsersAsync(100, default)).Items.ShouldContain(user);
        var channel = Ok(await web.ChannelsAsync(100, default)).Items.Single(found => found.Name == "renewals");
        Ok(await web.ConversationAsync(channel.Id, default)).Id.ShouldBe(channel.Id);
        Ok(await web.MembersAsync(channel.Id, 100, default)).Items.ShouldNotBeEmpty();

        var direct = Ok(await web.OpenDirectAsync(user.Id, default));
        var post = new SlackPost { Channel = direct, Text = "hello", Blocks = Blocks, DedupeKey = "k1", ThreadTs = null };
        var posted = Ok(await web.PostAsync(post, default));
        Ok(await web.UpdateAsync(post with { Text = "hello 2" }, posted.Ts, default)).ShouldBe(posted);
        Ok(await web.PostEphemeralAsync(post, user.Id, default));
        Ok(await web.PublishHomeAsync(user.Id, Home, null, default));
        Ok(await files.SendAsync([new ReplyFile("a.pdf", "Scorecard", Encoding.ASCII.GetBytes("%PDF-1.7"))], post, default));
        return posted;
    }

    public static T Ok<T>(SlackAnswer<T> answer)
        where T : notnull => answer.ShouldBeOfType<SlackAnswer<T>.Ok>().Value;

    private static HashSet<string> Fields(JsonNode path) =>
        [.. path["post"]!["requestBody"]!["content"]!["application/x-www-form-urlencoded"]!["schema"]!["properties"]!.AsObject().Select(field => field.Key)];
}
