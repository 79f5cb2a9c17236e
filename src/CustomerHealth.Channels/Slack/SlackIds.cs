using System.Globalization;

namespace CustomerHealth.Channels.Slack;

/// <summary>The ids by which Slack tells what was pressed, chosen or sent. The command itself is in the value.</summary>
internal static class SlackIds
{
    /// <summary>Begins the id of a button that runs its command.</summary>
    public const string Button = "command.";

    /// <summary>Begins the id of a button whose answer is most likely a form: a window opens before the command runs.</summary>
    public const string FormButton = "form.";

    /// <summary>Begins the id of a menu; the command is in the chosen option.</summary>
    public const string Menu = "menu.";

    /// <summary>Callback of a modal that is filled in and sent.</summary>
    public const string FormView = "form";

    /// <summary>Callback of a modal that only says something.</summary>
    public const string AnswerView = "answer";

    /// <summary>Callback of the Home.</summary>
    public const string HomeView = "home";

    /// <summary>The id of the so-manieth of its kind.</summary>
    public static string Of(string kind, int number) => kind + number.ToString(CultureInfo.InvariantCulture);
}
