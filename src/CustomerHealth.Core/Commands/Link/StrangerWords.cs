using CustomerHealth.Core.People;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Core.Commands.Link;

/// <summary>What somebody is told who is no person of the store: nothing about accounts, and how to get in.</summary>
internal static class StrangerWords
{
    /// <summary>The answer to whatever is asked but help and link; the same whether or not there is such an account.</summary>
    public static Reply Refusal(Asker asker) => Reply.Refusal($"Accounts are shown to people of the store only, and you are not linked to one yet: {Why(asker)} {WayIn(asker)}") with
    {
        Actions = [new ReplyAction("Who am I", "link"), new ReplyAction("Help", "help")],
    };

    /// <summary>Why the asker is not linked, as the end of a sentence.</summary>
    public static string Why(Asker asker) => asker.Why switch
    {
        NotLinked.NotTold => "your chat platform did not say just now who you are.",
        NotLinked.NoAddress => "your chat platform has confirmed no e-mail address of yours.",
        NotLinked.Outsider => "you are a guest here, and guests are linked by the operator only.",
        NotLinked.NobodyHasIt => "no person of the store has the e-mail address that your chat platform has confirmed.",
        NotLinked.SeveralHaveIt => "several people of the store have your e-mail address.",
        null => "nobody has said who you are.",
    };

    /// <summary>What to do about it.</summary>
    public static string WayIn(Asker asker) => asker switch
    {
        { User: null } => "Ask the bot's operator.",
        { Why: NotLinked.NotTold } => $"Try again in a minute, or ask the bot's operator to run: {Command(asker)}.",
        _ => $"Ask the bot's operator to run: {Command(asker)}.",
    };

    private static string Command(Asker asker) => $"customerhealth link {asker.User} EMAIL";
}
