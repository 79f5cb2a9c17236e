namespace CustomerHealth.Sources.Pilots;

/// <summary>Mistakes that only a pilot can hold; the number is the end of the code (<c>docs/scorecards.md</c> lists them).</summary>
internal enum PilotFault
{
    /// <summary>Not a date.</summary>
    BadDate = 40,

    /// <summary>It ends before it begins.</summary>
    EndsFirst = 41,

    /// <summary>It does not say for whom.</summary>
    ForNobody = 42,

    /// <summary>No changed view beside <c>pilot.yaml</c>.</summary>
    NoViews = 43,

    /// <summary>It would switch a view off.</summary>
    SwitchesOff = 44,

    /// <summary>The folder's name is no key.</summary>
    BadFolder = 45,
}
