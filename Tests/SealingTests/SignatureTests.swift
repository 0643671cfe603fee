import Sealing
import Testing

@Suite struct SignatureTests {
  /// Test 2 of RFC 8032, section 7.1.
  private enum Example {
    static let seed = hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
    static let publicKey = hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
    static let message: [UInt8] = [0x72]
    static let signature = hex(
      """
      92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da
      085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00
      """)
  }

  init() throws {
    try Sodium.start()
  }

  private func isValid(
    _ signature: [UInt8] = Example.signature, of message: [UInt8] = Example.message,
    publicKey: [UInt8] = Example.publicKey
  ) -> Bool {
    signature.withUnsafeBytes { signature in
      message.withUnsafeBytes { message in
        publicKey.withUnsafeBytes {
          Signature.isValid(signature, of: message, publicKey: $0)
        }
      }
    }
  }

  @Test func theExampleOfTheStandardIsSignedAsItSays() throws {
    let (publicKey, signature) = try Example.seed.pointer { seed in
      Example.message.withUnsafeBytes {
        (Signature.publicKey(of: seed), Signature.sign($0, seed: seed))
      }
    }
    #expect(publicKey == Example.publicKey)
    #expect(signature == Example.signature)
    #expect(isValid())
  }

  @Test func whateverIsChangedDoesNotVerify() {
    for offset in 0..<Signature.size {
      #expect(!isValid(flipped(Example.signature, at: offset)))
    }
    for offset in 0..<Signature.publicKeySize {
      #expect(!isValid(publicKey: flipped(Example.publicKey, at: offset)))
    }
    #expect(!isValid(of: [0x73]))
    #expect(!isValid(of: []))
    #expect(!isValid(Array(Example.signature.dropLast())))
    #expect(!isValid(publicKey: []))
    #expect(!isValid([]))
  }
}
