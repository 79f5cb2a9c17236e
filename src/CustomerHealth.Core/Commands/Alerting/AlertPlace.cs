using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.People;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Subscriptions;

namespace CustomerHealth.Core.Commands.Alerting;

/// <summary>Who is to be told: the asker, or the channel in which it was asked, when the asker may decide for it.</summary>
internal sealed class AlertPlace(ChatPlatforms chat)
{
    /// <summary>The word that means the channel.</summary>
    public const string Here = "here";

    /// <summary>The asker, wherever that person is written to.</summary>
    public static (AlertReader? Reader, string Name, Reply? Refusal) Self(CommandCall call) => call.Request.Actor.PersonKey is { } person
        ? (AlertReader.OfPerson(person), "you", null)
        : (null, "", Reply.Refusal("Alerts are told to people and channels, and you are asking as the operator. Ask in your chat, or as a person: chat --as PERSON."));

    /// <summary>The channel; a refusal when it cannot be told, or the asker may not decide for it.</summary>
    /// <param name="call">Who asks, and where.</param>
    /// <param name="target">Of what; null when only what stands is asked for.</param>
    /// <param name="cancellationToken">Gives up waiting for the platform.</param>
    public async Task<(AlertReader? Reader, string Name, Reply? Refusal)> ChannelAsync(CommandCall call, AlertTarget? target, CancellationToken cancellationToken)
    {
        var request = call.Request;
        var address = new ChatAddress(request.Platform, request.Workspace, request.Place);
        if (!chat.Reaches(address))
            return Refused("'here' means the channel in which you ask, and this is none: leave it out for alerts to yourself.");
        if (target is not null && !MayDecide(call, target))
            return Refused($"Only executives, leads and members of its pod decide which channel gets alerts of {target.Name}. Leave 'here' out for alerts to yourself.");
        return await chat.PlaceAsync(address, cancellationToken) switch
        {
            { IsDirect: true } => Refused("Only you read here: leave 'here' out."),
            null => Refused("Nothing was changed: the bot cannot look into this channel. Invite it here, then ask again."),
            { CanPost: false } place => Refused($"Nothing was changed: the bot is not in {place.Name}, and no alert would arrive. Invite it here, then ask again."),
            { HasOutsiders: false } place => (AlertReader.OfPlace(address), place.Name, null),
            _ => Refused("Guests or people of other organisations read here, or that cannot be known: alerts are not for them. Ask in a channel of your own people."),
        };
    }

    /// <summary>The name by which a channel can be told from every other of its workspace; null for what has none.</summary>
    /// <param name="reader">As people call the reader.</param>
    public static string? NameOf(string reader) => reader.StartsWith('#') ? reader : null;

    private static (AlertReader?, string, Reply?) Refused(string sentence) => (null, "", Reply.Refusal(sentence));

    private static bool MayDecide(CommandCall call, AlertTarget target) =>
        call.Rights.Access is Access.Executive or Access.Lead || (target.Pod is { } pod && string.Equals(call.Asker.Person?.Pod, pod, StringComparison.Ordinal));
}
