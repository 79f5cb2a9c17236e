namespace CustomerHealth.Core.Doubts;

/// <summary>Who was right about a doubted score, once its horizon is over (SC-18).</summary>
public enum DoubtVerdict
{
    /// <summary>The horizon is not over, and the client has not left.</summary>
    Open,

    /// <summary>The client left although the score was green, or stayed although it was red.</summary>
    PersonRight,

    /// <summary>The client stayed as the green score said, or left as the red one said.</summary>
    ScoreRight,

    /// <summary>The score was yellow, unknown or not applicable: it said neither.</summary>
    NoSide,
}
