using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace CustomerHealth.Testing.Teams;

/// <summary>What a tenant holds, as a bot may see it.</summary>
public sealed class FakeTeamsTenant
{
    private volatile TaskCompletionSource _came = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _ids;

    /// <summary>Its id.</summary>
    public string Id { get; } = "7a0c1f6e-1111-4222-8333-444455556666";

    /// <summary>The bot's app id.</summary>
    public string AppId { get; } = "0b9e8d7c-aaaa-4bbb-8ccc-ddddeeeeffff";

    /// <summary>The app's secret.</summary>
    public string Secret { get; } = "s3cret~of.the_app";

    /// <summary>Conversations by id, with who is in them.</summary>
    public ConcurrentDictionary<string, List<FakeTeamsMember>> Rosters { get; } = new(StringComparer.Ordinal);

    /// <summary>Who has the app: others' chats cannot be opened.</summary>
    public ConcurrentDictionary<string, FakeTeamsMember> Installed { get; } = new(StringComparer.Ordinal);

    /// <summary>What was sent and stands, in the order of sending.</summary>
    public ConcurrentQueue<FakeTeamsMessage> Messages { get; } = [];

    /// <summary>Files that were put, by the name of their session.</summary>
    public ConcurrentDictionary<string, byte[]> Uploads { get; } = new(StringComparer.Ordinal);

    /// <summary>Tokens that were given out and are good.</summary>
    public ConcurrentDictionary<string, bool> Tokens { get; } = new(StringComparer.Ordinal);

    /// <summary>A new id.</summary>
    public string NewId(string begins) => begins + Interlocked.Increment(ref _ids).ToString(CultureInfo.InvariantCulture);

    /// <summary>Adds a conversation.</summary>
    public void Add(string conversation, params FakeTeamsMember[] members) => Rosters[conversation] = [.. members];

    /// <summary>What stands in a conversation and its threads.</summary>
    public IReadOnlyList<FakeTeamsMessage> In(string conversation) => [.. Messages.Where(message => Whole(message.Conversation) == conversation)];

    /// <summary>Waits until so many messages stand in a conversation.</summary>
    /// <returns>The last of those.</returns>
    public async Task<FakeTeamsMessage> ArrivedAsync(string conversation, int count)
    {
        while (true)
        {
            var next = _came.Task;
            if (In(conversation) is var all && all.Count >= count)
                return all[count - 1];
            await next.InTimeAsync($"message {count} in {conversation}");
        }
    }

    /// <summary>Who is in a conversation; null when there is none.</summary>
    internal List<FakeTeamsMember>? RosterOf(string conversation) => Rosters.GetValueOrDefault(Whole(conversation));

    /// <summary>Takes a message.</summary>
    internal string Take(string conversation, JsonObject activity)
    {
        var message = new FakeTeamsMessage(NewId("17000000000"), conversation, activity);
        Messages.Enqueue(message);
        Interlocked.Exchange(ref _came, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        return message.Id;
    }

    private static string Whole(string conversation) => conversation.Split(";messageid=")[0];
}
