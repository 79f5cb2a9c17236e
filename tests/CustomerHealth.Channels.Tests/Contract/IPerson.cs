namespace CustomerHealth.Channels.Tests.Contract;

/// <summary>Somebody who uses a channel as people do.</summary>
internal interface IPerson : IAsyncDisposable
{
    /// <summary>Others read where this person asks.</summary>
    bool IsAmongOthers { get; }

    /// <summary>An answer can take the place of the message in which something was pressed.</summary>
    bool ReplacesMessages { get; }

    /// <summary>What the platform would take for more than text.</summary>
    IEnumerable<string> Obeyed { get; }

    /// <summary>Asks something and waits for the answer.</summary>
    Task<Seen> AskAsync(string text);

    /// <summary>The platform delivers the very same request again.</summary>
    Task<Seen> RepeatAsync();

    /// <summary>Asks what takes longer than the platform waits.</summary>
    /// <param name="text">What.</param>
    /// <param name="letGoOn">Ends the wait; called when the platform would wait no longer.</param>
    /// <returns>What was seen at first, and in the end.</returns>
    Task<(string First, Seen Last)> AskSlowlyAsync(string text, Action letGoOn);

    /// <summary>Presses a button, or chooses from a menu, and waits for the answer.</summary>
    /// <param name="on">Where it stands.</param>
    /// <param name="label">What it says.</param>
    /// <param name="twice">Faster than the answer comes.</param>
    Task<Seen> PressAsync(Seen on, string label, bool twice = false);

    /// <summary>Fills in a form that a command opens: first so that it is wrong, then right.</summary>
    /// <param name="command">What opens it.</param>
    /// <param name="wrong">What is filled in first, by label.</param>
    /// <param name="right">What is mended.</param>
    Task<FormRun> FillAsync(string command, (string Label, string Text) wrong, (string Label, string Text) right);
}
