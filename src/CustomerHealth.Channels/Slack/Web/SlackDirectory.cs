using System.Collections.Immutable;
using CustomerHealth.Core.Conversations;
using NodaTime;

namespace CustomerHealth.Channels.Slack.Web;

/// <summary>Who people are and who reads where in one workspace, as Slack tells; answers are good for some minutes. What cannot be known counts as a place with outsiders.</summary>
internal sealed class SlackDirectory(SlackWeb web, SlackAddresses addresses, SlackBot bot, TimeProvider clock)
{
    private const string Direct = "a direct message";
    private const int MostMembers = 1000;
    private const int MostUsers = 5000;

    // Up to so many people who are not known yet are asked for one by one; above, the list of all users is shorter.
    private const int OneByOne = 20;

    private readonly SlackCache<SlackUser> _users = new(clock, Duration.FromMinutes(10), MostUsers);

    // Long enough for what is sent to one place in one go, too short for a guest to come in and not be seen (CH-5).
    private readonly SlackCache<ChatPlace> _places = new(clock, Duration.FromSeconds(10), 1000);

    /// <summary>What Slack says of a user; null when it knows none.</summary>
    public async Task<ChatProfile?> ProfileAsync(ChatAddress user, CancellationToken cancellationToken) =>
        await addresses.PersonAsync(user.Place, cancellationToken) is SlackAnswer<string>.Ok(var id)
        && await UserAsync(id, cancellationToken) is SlackAnswer<SlackUser>.Ok(var known)
        && await bot.SelfAsync(cancellationToken) is SlackAnswer<SlackSelf>.Ok(var self)
            ? new ChatProfile(known.Name, known.Email, self.IsOutsider(known))
            : null;

    /// <summary>What Slack says of a place; null when the bot cannot look into it.</summary>
    public async Task<ChatPlace?> PlaceAsync(ChatAddress place, CancellationToken cancellationToken) =>
        await LookAsync(place, cancellationToken) is SlackAnswer<ChatPlace>.Ok(var known) ? known : null;

    /// <summary>What Slack says of a place, or why it does not.</summary>
    public async Task<SlackAnswer<ChatPlace>> LookAsync(ChatAddress place, CancellationToken cancellationToken)
    {
        if (SlackAddresses.OnlyFor(place) is { } reader)
            return await WithAsync(reader, cancellationToken);

        if (SlackAddresses.IsDirect(place))
            return await DirectAsync(place, cancellationToken);

        if (SlackAddresses.IsPerson(place))
        {
            var person = await addresses.PersonAsync(place.Place, cancellationToken);
            return person is SlackAnswer<string>.Ok(var user) ? await WithAsync(user, cancellationToken) : person.Select<ChatPlace>(_ => null);
        }

        return await addresses.ConversationAsync(place, cancellationToken) switch
        {
            SlackAnswer<string>.Ok(var id) => await _places.GetAsync(id, () => ReadAsync(id, cancellationToken), seen => seen.CanPost),
            var unknown => unknown.Select<ChatPlace>(_ => null),
        };
    }

    private async Task<SlackAnswer<ChatPlace>> ReadAsync(string id, CancellationToken cancellationToken)
    {
        var answer = await web.ConversationAsync(id, cancellationToken);
        if (answer is not SlackAnswer<SlackConversation>.Ok(var conversation))
            return answer.Select<ChatPlace>(_ => null);
        var members = await web.MembersAsync(id, MostMembers, cancellationToken);
        if (members is not SlackAnswer<SlackPage<string>>.Ok(var page))
            return members.Select<ChatPlace>(_ => null);

        var known = await ReadersAsync(page, cancellationToken);
        if (known is not SlackAnswer<SlackPage<SlackUser>>.Ok(var readers))
            return known.Select<ChatPlace>(_ => null);

        var self = await bot.SelfAsync(cancellationToken);
        return self.Select(me => new ChatPlace(
            conversation.Name is { } name ? $"#{name}" : "a group conversation",
            readers.IsWhole ? readers.Items.Count(reader => !reader.IsBot) : null,
            conversation.IsShared || !readers.IsWhole || readers.Items.Any(me.IsOutsider),
            IsDirect: false) { CanPost = conversation.IsMember });
    }

    // The conversation with one person. Only with im:read would Slack say whose it is; without, it is the bot's own when the bot may read it back, since one
    // between two people has an id of the same kind and is nothing to the bot. Who has not written there yet may be a guest.
    private async Task<SlackAnswer<ChatPlace>> DirectAsync(ChatAddress place, CancellationToken cancellationToken)
    {
        var reader = await addresses.ReaderAsync(place, bot, cancellationToken);
        return reader switch
        {
            SlackAnswer<string>.Ok("") => new SlackAnswer<ChatPlace>.Ok(new ChatPlace(Direct, 1, HasOutsiders: true, IsDirect: true)),
            SlackAnswer<string>.Ok(var known) => await WithAsync(known, cancellationToken),
            var unknown => unknown.Select<ChatPlace>(_ => null),
        };
    }

    private async Task<SlackAnswer<ChatPlace>> WithAsync(string person, CancellationToken cancellationToken)
    {
        var self = await bot.SelfAsync(cancellationToken);
        return self is SlackAnswer<SlackSelf>.Ok(var me)
            ? (await UserAsync(person, cancellationToken)).Select(user => new ChatPlace(Direct, 1, me.IsOutsider(user), IsDirect: true))
            : self.Select<ChatPlace>(_ => null);
    }

    /// <summary>Those who read there; not whole when there are too many to know them all, or one whom Slack does not tell of.</summary>
    private async Task<SlackAnswer<SlackPage<SlackUser>>> ReadersAsync(SlackPage<string> members, CancellationToken cancellationToken)
    {
        var readers = ImmutableArray.CreateBuilder<SlackUser>();
        if (members.IsWhole && members.Items.Count(member => !_users.Has(member)) > OneByOne)
        {
            var all = await web.UsersAsync(MostUsers, cancellationToken);
            if (all is not SlackAnswer<SlackPage<SlackUser>>.Ok(var listed))
                return all;
            foreach (var user in listed.Items)
                _users.Keep(user.Id, user);
        }

        // Those who are still not known are of other organisations, or came just now.
        if (!members.IsWhole || members.Items.Count(member => !_users.Has(member)) > OneByOne)
            return new SlackAnswer<SlackPage<SlackUser>>.Ok(new SlackPage<SlackUser>([], IsWhole: false));
        foreach (var member in members.Items)
        {
            switch (await UserAsync(member, cancellationToken))
            {
                case SlackAnswer<SlackUser>.Ok(var user):
                    readers.Add(user);
                    break;
                case SlackAnswer<SlackUser>.Refused:
                    return new SlackAnswer<SlackPage<SlackUser>>.Ok(new SlackPage<SlackUser>([], IsWhole: false));
                case var answer:
                    return answer.Select<SlackPage<SlackUser>>(_ => null);
            }
        }

        return new SlackAnswer<SlackPage<SlackUser>>.Ok(new SlackPage<SlackUser>(readers.ToImmutable(), IsWhole: true));
    }

    private Task<SlackAnswer<SlackUser>> UserAsync(string id, CancellationToken cancellationToken) => _users.GetAsync(id, () => web.UserAsync(id, cancellationToken));
}
