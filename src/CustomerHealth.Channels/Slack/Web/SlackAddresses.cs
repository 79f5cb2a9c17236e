using CustomerHealth.Core.Conversations;
using NodaTime;

namespace CustomerHealth.Channels.Slack.Web;

/// <summary>
/// Finds the conversation that an address of one workspace means: <c>T1/C2</c> itself, <c>T1/#pod-harbour</c> by its name, <c>T1/U2</c> and <c>T1/mara@firm.example</c> the
/// direct messages with that person. <c>T1/C2/U3</c> is what one person sees in a channel.
/// </summary>
internal sealed class SlackAddresses(SlackWeb web, TimeProvider clock)
{
    /// <summary>The first word of every address here.</summary>
    public const string Platform = PlatformNames.Slack;

    private const string NoSuchChannel = "channel_not_found";
    private const int MostChannels = 5000;
    private const int LastWords = 15;

    private readonly SlackCache<string> _channels = new(clock, Duration.FromMinutes(10), MostChannels);
    // A list of thousands of channels is not read again for every message to a name that nobody has.
    private readonly SlackCache<string> _nowhere = new(clock, Duration.FromMinutes(1), 1000);
    private readonly SlackCache<string> _people = new(clock, Duration.FromMinutes(10), 2000);
    private readonly SlackCache<string> _readers = new(clock, Duration.FromHours(12), 2000);
    private readonly SlackCache<string> _direct = new(clock, Duration.FromHours(12), 2000);

    /// <summary>The one person who is to see it in a channel; null when all who read there are.</summary>
    public static string? OnlyFor(ChatAddress to) => to.Place.Split('/', 2) is [_, { Length: > 0 } user] ? user : null;

    /// <summary>Whether a channel is meant, not a person.</summary>
    public static bool IsChannel(ChatAddress to) => to.Place[0] is 'C' or 'G' or '#' && !to.Place.Contains('@', StringComparison.Ordinal);

    /// <summary>Whether a person is meant: their direct messages.</summary>
    public static bool IsPerson(ChatAddress to) => IsUser(to.Place) || (to.Place[0] is not '#' && to.Place.Contains('@', StringComparison.Ordinal));

    /// <summary>The conversation's id.</summary>
    public async Task<SlackAnswer<string>> ConversationAsync(ChatAddress to, CancellationToken cancellationToken)
    {
        var place = to.Place.Split('/', 2)[0];
        if (place.StartsWith('#'))
            return await NamedAsync(place[1..], cancellationToken);
        if (!place.Contains('@', StringComparison.Ordinal) && !IsUser(place))
            return new SlackAnswer<string>.Ok(place);

        var person = await PersonAsync(place, cancellationToken);
        if (person is not SlackAnswer<string>.Ok(var user))
            return person;
        var opened = await _direct.GetAsync(user, () => web.OpenDirectAsync(user, cancellationToken));
        if (opened is SlackAnswer<string>.Ok(var conversation))
            _readers.Keep(conversation, user);
        return opened;
    }

    /// <summary>Whether the conversation of the bot with one person is meant, by its id.</summary>
    public static bool IsDirect(ChatAddress to) => to.Place[0] is 'D' && !to.Place.Contains('@', StringComparison.Ordinal);

    /// <summary>Who is in a conversation of the bot with one person; empty when that person never wrote there. Refused when it is not the bot's.</summary>
    public async Task<SlackAnswer<string>> ReaderAsync(ChatAddress direct, SlackBot bot, CancellationToken cancellationToken)
    {
        if (_readers.Find(direct.Place) is { } known)
            return new SlackAnswer<string>.Ok(known);

        var self = await bot.SelfAsync(cancellationToken);
        if (self is not SlackAnswer<SlackSelf>.Ok(var me))
            return self.Select<string>(_ => null);
        var history = await web.HistoryAsync(direct.Place, 0, LastWords, cancellationToken);
        if (history is not SlackAnswer<SlackPage<SlackFound>>.Ok(var page))
            return history.Select<string>(_ => null);

        var reader = page.Items.FirstOrDefault(message => message.UserId is not null && !me.Wrote(message))?.UserId ?? "";
        if (reader.Length > 0)
            _readers.Keep(direct.Place, reader);
        return new SlackAnswer<string>.Ok(reader);
    }

    /// <summary>The user's id, of an id or an e-mail address.</summary>
    public async Task<SlackAnswer<string>> PersonAsync(string place, CancellationToken cancellationToken) => IsUser(place)
        ? new SlackAnswer<string>.Ok(place)
        : await _people.GetAsync(place, async () => (await web.UserByEmailAsync(place, cancellationToken)).Select(user => user.Id));

    private static bool IsUser(string place) => place[0] is 'U' or 'W' && !place.Contains('@', StringComparison.Ordinal);

    private Task<SlackAnswer<string>> NamedAsync(string name, CancellationToken cancellationToken) => _channels.GetAsync(name, async () =>
    {
        if (_nowhere.Has(name))
            return new SlackAnswer<string>.Refused(NoSuchChannel);

        var listed = await web.ChannelsAsync(MostChannels, cancellationToken);
        if (listed is not SlackAnswer<SlackPage<SlackConversation>>.Ok(var page))
            return listed.Select<string>(_ => null);
        foreach (var channel in page.Items.Where(channel => channel.Name is not null))
            _channels.Keep(channel.Name!, channel.Id);
        if (page.Items.FirstOrDefault(channel => channel.Name == name) is { } found)
            return new SlackAnswer<string>.Ok(found.Id);
        _nowhere.Keep(name, NoSuchChannel);
        return new SlackAnswer<string>.Refused(NoSuchChannel);
    });
}
